import { Fragment } from 'preact';
import { keysText } from '../../locales/keys.ts';
import { singleKeys } from '../page/preference.ts';
import css from './keys.module.css';
import { BROWSER_KEYS, inForce, keycaps, PANEL_KEYS, SETTINGS_KEYS, type Row } from './table.ts';

/** Every shortcut there is, with what it does. */
export function KeyList() {
  const text = keysText.value;
  const characters = singleKeys.value;
  return (
    <div class={css.lists}>
      <Part title={text.inPanel} rows={inForce(PANEL_KEYS, characters)} />
      <Part title={text.inSettings} rows={inForce(SETTINGS_KEYS, characters)} />
      {!characters && <p class={css.note}>{text.singleOff}</p>}
      <p class={css.note}>{text.nothingWrites}</p>
      <Part title={text.inBrowser} rows={BROWSER_KEYS} />
      <p class={css.note}>{text.browserOwn}</p>
    </div>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const text = keysText.value;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl class={css.keys}>
        {rows.map(({ does, chords }) => (
          <div key={does} class={css.key}>
            <dt>{text[does]}</dt>
            <dd>
              {chords.map((chord, index) => (
                <Fragment key={chord}>
                  {index > 0 && <span class="spoken"> {text.or} </span>}
                  <Chord chord={chord} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const IS_MAC = navigator.platform.startsWith('Mac');

function Chord({ chord }: { readonly chord: string }) {
  const caps = keycaps(chord, keysText.value, IS_MAC);
  return (
    <span class={css.chord}>
      {caps.map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' + '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
