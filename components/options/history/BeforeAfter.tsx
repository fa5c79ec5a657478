import { useState } from 'preact/hooks';
import type { ChangeDetails } from '../../../lib/changes/view.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { valueWords } from '../../lines/words.ts';
import { PlaceName } from '../../ui/PlaceName.tsx';
import { comparison, type Row } from './comparison.ts';
import css from './history-page.module.css';

/** The user before and after a change. The list is long, so it is drawn once somebody wants it. */
export function BeforeAfter({ details }: { readonly details: ChangeDetails }) {
  const text = historyPageText.value;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.beforeAfter}</summary>
      {isOpen && <Compared details={details} />}
    </details>
  );
}

function Compared({ details }: { readonly details: ChangeDetails }) {
  const text = historyPageText.value;
  const { moved, still } = comparison(details);
  const wasRead = details.after !== undefined;
  return (
    <table class={css.table}>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        <Rows rows={moved} wasRead={wasRead} />
      </tbody>
      {still.length > 0 && (
        <tbody class={css.still}>
          <tr>
            <th colSpan={3} scope="rowgroup">
              {text.still(still.length)}
            </th>
          </tr>
          <Rows rows={still} wasRead={wasRead} />
        </tbody>
      )}
    </table>
  );
}

type RowsProps = { readonly rows: readonly Row[]; readonly wasRead: boolean };

function Rows({ rows, wasRead }: RowsProps) {
  return (
    <>
      {rows.map(({ at, before, after }) => (
        <tr key={at}>
          <th scope="row">
            <PlaceName at={at} />
          </th>
          <td>
            <bdi>{valueWords(at, before)}</bdi>
          </td>
          <td>
            <bdi>{wasRead ? valueWords(at, after) : historyPageText.value.notRead}</bdi>
          </td>
        </tr>
      ))}
    </>
  );
}
