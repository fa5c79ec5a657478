import { useComputed } from '@preact/signals';
import { panelText } from '../../locales/panel.ts';
import { said } from '../ui/catalogue-words.ts';
import { Switch } from '../ui/Switch.tsx';
import { WireName } from '../ui/WireName.tsx';
import type { Draft } from './model/draft.ts';
import { marksOf, type ScopeRow } from './model/scope-row.ts';
import css from './scopes.module.css';

type Props = { readonly row: ScopeRow; readonly draft: Draft };

/** One scope. Its signals are bound to the elements themselves: a toggle draws nothing anew. */
export function ScopeRowPart({ row, draft }: Props) {
  const { entry } = row;
  const disabled = useComputed(() => draft.state.value.scopes === undefined);
  const label = said(entry.label);
  const about = entry.about && said(entry.about);
  return (
    <div class={css.row} data-on={row.on} data-staged={row.staged}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the switch within is its control */}
      <label class={css.scope} title={about}>
        <Switch
          name={`${label}, ${entry.scope}`}
          about={about}
          checked={row.on}
          disabled={disabled}
          onSwitch={row.toggle}
        />
        <ScopeName row={row} />
      </label>
      <AssignedOnly row={row} draft={draft} />
    </div>
  );
}

function ScopeName({ row: { entry } }: { readonly row: ScopeRow }) {
  const text = panelText.value;
  return (
    <span>
      <span class={css.label}>{said(entry.label)}</span>
      {entry.reason && (
        <span class={css.risk} data-risk={entry.risk}>
          <span aria-hidden="true">▲</span> {said(entry.reason)}
        </span>
      )}
      <code class={css.wire}>
        <WireName name={entry.scope} />
        {entry.documentedAs && (
          <span class={css.documented} title={text.documentedAs(entry.documentedAs)}>
            <WireName name={entry.documentedAs} />
          </span>
        )}
      </code>
    </span>
  );
}

function AssignedOnly({ row, draft }: Props) {
  const text = panelText.value;
  const isKnown = useComputed(() => marksOf(draft) !== 'not-known');
  const disabled = useComputed(() => !isKnown.value || !row.on.value);
  return (
    <label class={css.own}>
      <input
        type="checkbox"
        aria-label={text.assignedName(row.entry.scope)}
        checked={row.own}
        disabled={disabled}
        onChange={(event) => row.mark(event.currentTarget.checked)}
      />
      {isKnown.value ? text.assignedOnly : text.notKnown}
    </label>
  );
}
