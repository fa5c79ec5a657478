import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { PRESET_LIMITS } from '../../lib/permissions/preset-check.ts';
import { presetsText } from '../../locales/presets.ts';
import { ModeChoice } from '../presets/ModeChoice.tsx';
import css from '../presets/presets.module.css';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import type { SavePreset } from './model/save-preset.ts';

type Props = { readonly model: SavePreset; readonly onDone: () => void };

/** Names what a user has, so that others can be given it. */
export function SavePresetForm({ model, onDone }: Props) {
  const text = presetsText.value;
  const name = useId();
  const save = (event: Event) => {
    event.preventDefault();
    void model.save();
  };
  if (model.saved.value !== undefined) return <Saved name={model.saved.value} onDone={onDone} />;
  return (
    <form class={css.form} onSubmit={save}>
      <div class={css.field}>
        <label for={name}>{text.name}</label>
        <input
          id={name}
          type="text"
          required
          maxLength={PRESET_LIMITS.name}
          autocomplete="off"
          value={model.name}
          onInput={(event) => (model.name.value = event.currentTarget.value)}
        />
      </div>
      <ModeChoice mode={model.mode} />
      {(model.mayCoverMarks || model.mayCoverFlags) && (
        <fieldset class={css.field}>
          <legend>{text.covers}</legend>
          {model.mayCoverMarks && <Cover label={text.coverMarks} on={model.marks} />}
          {model.mayCoverFlags && <Cover label={text.coverFlags} on={model.flags} />}
        </fieldset>
      )}
      {model.failure.value && <FailureAlert failure={model.failure.value} />}
      <div class={css.buttons}>
        <button type="submit" class="main" aria-busy={model.busy.value}>
          {text.save}
        </button>
        <button type="button" onClick={onDone}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function Cover({ label, on }: { readonly label: string; readonly on: Signal<boolean> }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => (on.value = event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

function Saved({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const text = presetsText.value;
  return (
    <div class={css.form}>
      <p role="status">{text.savedAs(name)}</p>
      <div class={css.buttons}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus is gone */}
        <button type="button" autofocus onClick={onDone}>
          {text.close}
        </button>
      </div>
    </div>
  );
}
