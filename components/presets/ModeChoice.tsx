import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { PRESET_MODES, type PresetMode } from '../../lib/permissions/presets.ts';
import { presetsText } from '../../locales/presets.ts';
import css from './presets.module.css';

/** What a preset does to the scopes of whoever gets it. */
export function ModeChoice({ mode }: { readonly mode: Signal<PresetMode> }) {
  const text = presetsText.value;
  const name = useId();
  return (
    <fieldset class={css.field}>
      <legend>{text.mode}</legend>
      {PRESET_MODES.map((one) => (
        <label key={one} class="check">
          <input
            type="radio"
            name={name}
            value={one}
            checked={mode.value === one}
            onChange={() => (mode.value = one)}
          />
          {text[`mode-${one}`]}
        </label>
      ))}
    </fieldset>
  );
}
