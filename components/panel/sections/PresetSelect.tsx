import { useRef } from 'preact/hooks';
import { panelText } from '../../../locales/panel.ts';
import type { PresetsModel } from '../../presets/list.ts';
import { said } from '../../ui/catalogue-words.ts';
import type { PresetChoice } from '../model/preset-choice.ts';

type Props = {
  readonly presets: PresetsModel;
  readonly choice: PresetChoice;
  readonly disabled: boolean;
};

/** Choosing a preset stages it, and the choice stays on show, also if it is deleted elsewhere meanwhile. */
export function PresetSelect({ presets, choice, disabled }: Props) {
  const text = panelText.value;
  const all = presets.presets.value;
  const chosen = choice.chosen.value;
  const isGone = chosen && !all?.some(({ id }) => id === chosen.id);
  const byPointer = useRef(false);
  const choose = (select: HTMLSelectElement) => {
    choice.choose(all?.find((one) => one.id === select.value));
    // A hand on the mouse is done here: `r` is to open the review, and not to choose *Read only* instead.
    if (byPointer.current) select.blur();
  };
  return (
    <select
      aria-label={text.preset}
      data-key="preset"
      disabled={disabled || all === undefined}
      value={chosen?.id ?? ''}
      onPointerDown={() => (byPointer.current = true)}
      onKeyDown={() => (byPointer.current = false)}
      onChange={(event) => choose(event.currentTarget)}
    >
      <option value="">{text.choosePreset}</option>
      {isGone && <option value={chosen.id}>{said(chosen.name)}</option>}
      {all?.map((one) => (
        <option key={one.id} value={one.id}>
          {said(one.name)}
        </option>
      ))}
    </select>
  );
}
