import { useEffect, useRef } from 'preact/hooks';
import { presetsText } from '../../../locales/presets.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { said } from '../../ui/catalogue-words.ts';
import options from '../options.module.css';
import { FromUserDialog } from './FromUserDialog.tsx';
import { ImportQuestion } from './ImportQuestion.tsx';
import type { PresetManager } from './manager.ts';
import { PresetEditorDialog } from './PresetEditorDialog.tsx';
import { PresetRow } from './PresetRow.tsx';
import css from './presets.module.css';

type Props = { readonly model: PresetManager };

/** All presets: to make, to alter, to hand on. */
export function PresetSection({ model }: Props) {
  const text = presetsText.value;
  const presets = model.list.presets.value;
  const editor = model.editor.value;
  const fromUser = model.fromUser.value;
  return (
    <div class={options.form}>
      <p class={options.help}>{text.intro}</p>
      <Tools model={model} />
      <ImportQuestion model={model} />
      <Done model={model} />
      {model.failure.value && !editor && <FailureAlert failure={model.failure.value} />}
      {presets?.length === 0 && <p>{text.none}</p>}
      <ol class={css.list} aria-label={text.presets}>
        {presets?.map((preset, index) => (
          <PresetRow
            key={preset.id}
            model={model}
            preset={preset}
            isFirst={index === 0}
            isLast={index === presets.length - 1}
          />
        ))}
      </ol>
      <Sync model={model} />
      {fromUser && <FromUserDialog model={model} fromUser={fromUser} />}
      {editor && <PresetEditorDialog model={model} editor={editor} />}
    </div>
  );
}

function Tools({ model }: Props) {
  const text = presetsText.value;
  const file = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const [first] = input.files ?? [];
    if (first) void model.import.open(first);
    // The same file may be chosen again once it was mended.
    input.value = '';
  };
  return (
    <div class={options.buttons}>
      <button type="button" onClick={() => model.create()}>
        {text.newPreset}
      </button>
      <button type="button" onClick={() => model.createFromUser()}>
        {text.newFromUser}
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        {text.importPresets}
      </button>
      <button type="button" onClick={() => model.export()}>
        {text.exportPresets}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
  );
}

function Done({ model }: Props) {
  const done = model.done.value;
  const undo = useRef<HTMLButtonElement>(null);
  const isDeleted = done?.deleted !== undefined;
  // The button that deleted is gone with its row.
  useEffect(() => {
    if (isDeleted) undo.current?.focus();
  }, [isDeleted]);
  return (
    <div class={`${options.buttons} ${css.done}`}>
      <p role="status" class={options.status}>
        {done?.text()}
      </p>
      {isDeleted && (
        <button ref={undo} type="button" onClick={() => void model.putBack()}>
          {presetsText.value.undo}
        </button>
      )}
    </div>
  );
}

function Sync({ model }: Props) {
  const text = presetsText.value;
  const { on, left } = model.sync.value;
  const names = model.list.presets.value?.filter(({ id }) => left.includes(id)) ?? [];
  return (
    <div class={options.field}>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => void model.setSync(event.currentTarget.checked)}
        />
        {text.sync}
      </label>
      <p class={options.help}>{text.syncHelp}</p>
      {names.length > 0 && (
        <p class={options.warning}>
          {text.syncLeft(names.map(({ name }) => said(name)).join(', '))}
        </p>
      )}
    </div>
  );
}
