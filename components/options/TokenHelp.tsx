import { optionsText } from '../../locales/options.ts';
import styles from './options.module.css';

/** Where a token is made in the portal (as of November 2026), and the two rights it needs. */
export function TokenHelp({ open = false }: { readonly open?: boolean }) {
  const text = optionsText.value;
  return (
    <details class={styles.steps} open={open}>
      <summary>{text.helpTitle}</summary>
      <ol>
        <li>{text.help1}</li>
        <li>
          {text.help2} (<code>users.readonly</code>) {text.help2and} (<code>users.write</code>).
        </li>
        <li>{text.help3}</li>
      </ol>
    </details>
  );
}
