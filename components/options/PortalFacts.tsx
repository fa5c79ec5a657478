import { useRef } from 'preact/hooks';
import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import notice from '../ui/notice.module.css';
import { Notice } from '../ui/Notice.tsx';
import type { FactsModel } from './facts.ts';
import styles from './options.module.css';

/** For the day when Leadway rebuilds its pages and no new version of the extension is there yet. */
export function PortalFacts({ model }: { readonly model: FactsModel }) {
  const text = optionsText.value;
  const seen = model.seen.value;
  const done = model.done.value;
  const failure = model.failure.value;
  return (
    <details>
      <summary>{text.facts}</summary>
      <div class={styles.form}>
        <p class={styles.help}>{text.factsHelp}</p>
        <p>{seen === undefined ? text.factsBuiltIn : text.factsFromFile(seen)}</p>
        <div class={styles.buttons}>
          <FileButton label={text.factsLoad} use={(file) => void model.use(file)} />
          <button type="button" onClick={() => void model.save()}>
            {text.factsSave}
          </button>
          {seen !== undefined && (
            <button type="button" onClick={() => void model.forget()}>
              {text.factsForget}
            </button>
          )}
          <p role="status" class={styles.status}>
            {done === 'loaded' && text.factsLoaded}
            {done === 'forgotten' && text.factsForgotten}
          </p>
        </div>
        <Problems model={model} />
        {failure && <FailureAlert failure={failure} />}
      </div>
    </details>
  );
}

function FileButton(props: { readonly label: string; readonly use: (file: string) => void }) {
  const box = useRef<HTMLInputElement>(null);
  const chosen = async () => {
    const [file] = box.current?.files ?? [];
    if (file) props.use(await file.text());
    // The same file, once corrected, must be a change again.
    if (box.current) box.current.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => box.current?.click()}>
        {props.label}
      </button>
      <input
        ref={box}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.label}
        onChange={() => void chosen()}
      />
    </>
  );
}

function Problems({ model }: { readonly model: FactsModel }) {
  const text = optionsText.value;
  const problems = model.problems.value;
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>
          <strong>{text.factsRefused}</strong>
        </p>
        <ul class={notice.list}>
          {problems.map(({ at, problem }) => (
            <li key={`${at} ${problem}`}>
              {at && <code>{at}</code>} {text[`facts-${problem}`]}
            </li>
          ))}
        </ul>
        <p>{text.factsRefusedNext}</p>
      </Notice>
    </div>
  );
}
