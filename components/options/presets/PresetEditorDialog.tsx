import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { UserView } from '../../../lib/changes/view.ts';
import { PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import { PRESET_ROLES, type PresetRole } from '../../../lib/permissions/presets.ts';
import { presetsText } from '../../../locales/presets.ts';
import { ModeChoice } from '../../presets/ModeChoice.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import options from '../options.module.css';
import type { PresetEditor } from './editor.ts';
import { editorParts } from './late.ts';
import type { PresetManager } from './manager.ts';
import css from './presets.module.css';

type Props = { readonly model: PresetManager; readonly editor: PresetEditor };

/** One preset, with the same list of scopes as in the panel. */
export function PresetEditorDialog({ model, editor }: Props) {
  const text = presetsText.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const isKept = model.list.presets.value?.some(({ id }) => id === editor.id);
  useEffect(() => {
    void editorParts.load();
    dialog.current?.showModal();
  }, []);
  const save = (event: Event) => {
    event.preventDefault();
    void model.saveEdited();
  };
  return (
    <dialog
      ref={dialog}
      class={css.editor}
      aria-labelledby={heading}
      data-marks={editor.marks.value && editor.mode.value !== 'removes' ? 'on' : 'off'}
      onClose={() => model.closeEditor()}
    >
      <form class={css.editing} onSubmit={save}>
        <h2 id={heading}>{isKept ? text.editTitle : text.newPreset}</h2>
        <div class={css.body}>
          {editor.from && <MadeFrom user={editor.from} />}
          <Head editor={editor} />
          <Lists editor={editor} />
        </div>
        {model.failure.value && <FailureAlert failure={model.failure.value} />}
        <div class={options.buttons}>
          <button type="submit" class="main">
            {text.save}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Whose permissions these are, and what does not come with them. */
function MadeFrom({ user }: { readonly user: UserView }) {
  const text = presetsText.value;
  const { role, type } = user.state.fields;
  return (
    <div class={options.help}>
      <p>
        {text.madeFrom} <bdi>{user.name || user.email || user.id}</bdi>. {text.roleNotTaken}
      </p>
      {role === 'admin' && type !== 'agency' && <p>▲ {text.madeFromAdmin}</p>}
    </div>
  );
}

function Head({ editor }: Pick<Props, 'editor'>) {
  const text = presetsText.value;
  const name = useId();
  return (
    <>
      <div class={options.field}>
        <label for={name}>{text.name}</label>
        <input
          id={name}
          type="text"
          required
          pattern=".*\S.*"
          maxLength={PRESET_LIMITS.name}
          autocomplete="off"
          value={editor.name}
          onInput={(event) => (editor.name.value = event.currentTarget.value)}
        />
      </div>
      <ModeChoice mode={editor.mode} />
      {editor.mode.value === 'exactly' && <p class={options.help}>{text.unknownKept}</p>}
      <fieldset class={options.field}>
        <legend>{text.covers}</legend>
        {editor.mode.value !== 'removes' && <Cover label={text.coverMarks} on={editor.marks} />}
        <Cover label={text.coverFlags} on={editor.flags} />
        <RoleChoice editor={editor} />
      </fieldset>
    </>
  );
}

function Cover({ label, on }: { readonly label: string; readonly on: Signal<boolean> }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on.value}
        onChange={(event) => (on.value = event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

function RoleChoice({ editor }: Pick<Props, 'editor'>) {
  const text = presetsText.value;
  const words = editorParts.part.value?.roleWord;
  const select = useId();
  return (
    <div class={css.role}>
      <label for={select}>{text.coverRole}</label>
      <select
        id={select}
        value={editor.role.value}
        onChange={(event) => (editor.role.value = event.currentTarget.value as PresetRole | '')}
      >
        <option value="">{text.roleLeft}</option>
        {PRESET_ROLES.map((role) => (
          <option key={role} value={role}>
            {words?.(role) ?? role}
          </option>
        ))}
      </select>
    </div>
  );
}

// The list of scopes and its texts weigh more than the rest of the page, and few visits need them.
function Lists({ editor }: Pick<Props, 'editor'>) {
  const parts = editorParts.part.value;
  if (!parts) return null;
  const { ScopeFilters, ScopeList, ScopeSearch, SwitchesSection } = parts;
  return (
    <>
      <div class={css.finder}>
        <ScopeSearch scopes={editor.scopes} />
        <ScopeFilters scopes={editor.scopes} />
      </div>
      <div class={css.lists}>
        <ScopeList scopes={editor.scopes} draft={editor.draft} />
        {editor.flags.value && <SwitchesSection draft={editor.draft} />}
      </div>
    </>
  );
}
