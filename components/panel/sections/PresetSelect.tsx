import { STARTER_PRESETS } from '../../../lib/permissions/presets.ts';
import { panelText } from '../../../locales/panel.ts';
import { said } from '../../ui/catalogue-words.ts';
import type { PresetChoice } from '../model/preset-choice.ts';

type Props = { readonly preset: PresetChoice; readonly disabled: boolean };

/** Choosing a preset stages it, and the choice stays on show. */
export function PresetSelect({ preset, disabled }: Props) {
  const text = panelText.value;
  const choose = (id: string) => preset.choose(STARTER_PRESETS.find((one) => one.id === id));
  return (
    <select
      aria-label={text.preset}
      disabled={disabled}
      value={preset.chosen.value?.id ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{text.choosePreset}</option>
      {STARTER_PRESETS.map((one) => (
        <option key={one.id} value={one.id}>
          {said(one.name)}
        </option>
      ))}
    </select>
  );
}
