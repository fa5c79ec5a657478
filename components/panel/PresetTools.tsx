import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { presetsText } from '../../locales/presets.ts';
import css from '../scopes/scopes.module.css';
import { CopyTool } from './CopyTool.tsx';
import type { PanelModel } from './model/panel.ts';
import type { Person } from './model/person.ts';
import { SavePreset } from './model/save-preset.ts';
import { SavePresetForm } from './SavePresetForm.tsx';

type Props = { readonly panel: PanelModel; readonly person: Person };

/** What else can be done with many scopes at once. */
export function PresetTools({ panel, person }: Props) {
  const text = presetsText.value;
  const open = useSignal(false);
  return (
    <div class={`${css.filters} ${css.actions}`}>
      <button
        type="button"
        class="plain"
        disabled={person.draft.state.value.scopes === undefined}
        onClick={() => (open.value = true)}
      >
        {text.saveAs}
      </button>
      <CopyTool panel={panel} person={person} />
      {open.value && <SaveDialog person={person} onClose={() => (open.value = false)} />}
    </div>
  );
}

function SaveDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const model = useMemo(() => new SavePreset(person.draft), [person]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={css.dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{presetsText.value.saveAs}</h2>
      <SavePresetForm model={model} onDone={() => dialog.current?.close()} />
    </dialog>
  );
}
