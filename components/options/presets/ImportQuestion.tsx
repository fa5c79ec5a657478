import { presetsText } from '../../../locales/presets.ts';
import { said } from '../../ui/catalogue-words.ts';
import notice from '../../ui/notice.module.css';
import { Notice } from '../../ui/Notice.tsx';
import options from '../options.module.css';
import type { PresetManager } from './manager.ts';

type Props = { readonly model: PresetManager };

/** What a chosen file has, and what to do with it; or everything that is wrong with it. */
export function ImportQuestion({ model }: Props) {
  if (model.import.faults.value.length > 0) return <Faults model={model} />;
  return model.import.read.value ? <Question model={model} /> : null;
}

function Question({ model }: Props) {
  const text = presetsText.value;
  const read = model.import.read.value ?? [];
  const unknown = model.import.unknown.value;
  const ids = new Set(model.list.presets.value?.map(({ id }) => id));
  const replaced = read.filter(({ id }) => ids.has(id)).length;
  return (
    <div role="group" aria-label={text.importPresets}>
      <Notice tone="plain">
        <p>{text.fileHas(read.length, read.map(({ name }) => said(name)).join(', '))}</p>
        {replaced > 0 && <p>{text.fileReplaces(replaced)}</p>}
        {unknown.length > 0 && <p>{text.fileUnknown(unknown.slice(0, 20).join(', '))}</p>}
        <div class={options.buttons}>
          <button type="button" class="main" onClick={() => void model.import.take('merge')}>
            {text.merge}
          </button>
          <button type="button" onClick={() => void model.import.take('replace')}>
            {text.replace}
          </button>
          <button type="button" onClick={() => model.import.cancel()}>
            {text.cancel}
          </button>
        </div>
      </Notice>
    </div>
  );
}

function Faults({ model }: Props) {
  const text = presetsText.value;
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>
          <strong>{text.badFile}</strong>
        </p>
        <ul class={notice.list}>
          {model.import.faults.value.map(({ where, what }) => (
            <li key={`${where} ${what}`}>
              <bdi>{text.fault(where, text[`fault-${what}`])}</bdi>
            </li>
          ))}
        </ul>
        <p>{text.badFileNext}</p>
        <button type="button" onClick={() => model.import.cancel()}>
          {text.close}
        </button>
      </Notice>
    </div>
  );
}
