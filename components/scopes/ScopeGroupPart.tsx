import { useComputed, useSignalEffect } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { said } from '../ui/catalogue-words.ts';
import switchCss from '../ui/switch.module.css';
import type { Draft } from './model/draft.ts';
import { groupLabel } from './model/scope-entry.ts';
import type { ScopeRow } from './model/scope-row.ts';
import type { ScopeGroup, ScopesModel } from './model/scopes.ts';
import { ScopeRowPart } from './ScopeRowPart.tsx';
import css from './scopes.module.css';

type Props = { readonly group: ScopeGroup; readonly draft: Draft };
type Passing = ScopesModel['passing'];

/** A group with its heading, which stays in sight while its rows scroll by. */
export function ScopeGroupPart({ group, draft, passing }: Props & { readonly passing: Passing }) {
  const id = useId();
  const hidden = useComputed(() => group.shown.value === 0);
  const closed = useComputed(() => !group.open.value);
  const rows = useRef<HTMLDivElement>(null);
  useSignalEffect(() => hideOthers(rows.current, group.rows, passing.value));
  return (
    <div role="group" hidden={hidden} aria-labelledby={`${id}-name`}>
      <div class={css.heading}>
        <Title group={group} id={id} />
        <Counts group={group} />
        <GroupSwitch group={group} draft={draft} />
      </div>
      <div id={`${id}-rows`} hidden={closed} ref={rows}>
        {group.rows.map((row) => (
          <ScopeRowPart key={row.entry.scope} row={row} draft={draft} />
        ))}
      </div>
    </div>
  );
}

/** Shows the rows that pass. By hand: 194 attributes bound to signals cost a slow machine more than a key may. */
function hideOthers(
  list: HTMLDivElement | null,
  rows: readonly ScopeRow[],
  passing: ReadonlySet<ScopeRow>,
): void {
  for (const [index, row] of rows.entries()) {
    list?.children[index]?.toggleAttribute('hidden', !passing.has(row));
  }
}

function Title({ group, id }: { readonly group: ScopeGroup; readonly id: string }) {
  // Signals all the way into the attributes: a key in the search must not draw twenty headings anew.
  const isOpen = useComputed(() => (group.open.value ? 'true' : 'false'));
  return (
    <h2 class={css.title}>
      <button
        type="button"
        class={css.fold}
        aria-expanded={isOpen}
        aria-controls={`${id}-rows`}
        onClick={group.toggleOpen}
      >
        <svg viewBox="0 0 10 10" width="8" height="8" aria-hidden="true" class={css.arrow}>
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
        <span id={`${id}-name`}>{said(groupLabel(group.id))}</span>
      </button>
    </h2>
  );
}

function Counts({ group }: { readonly group: ScopeGroup }) {
  const { added, removed, on, rows } = group;
  return (
    <small class={css.counts}>
      {panelText.value.onOf(on.value, rows.length)}
      {added.value > 0 && <b class={css.plus}> +{added.value}</b>}
      {removed.value > 0 && <b class={css.minus}> −{removed.value}</b>}
    </small>
  );
}

// A checkbox and not a switch: it has a third state, *some*, which a switch cannot tell anybody.
function GroupSwitch({ group, draft }: Props) {
  const all = group.rows.length;
  const isAll = useComputed(() => group.on.value === all);
  const isSome = useComputed(() => group.on.value > 0 && group.on.value < all);
  const isPartial = useComputed(
    () => group.shown.value < all || draft.state.value.scopes === undefined,
  );
  return (
    <label class={css.whole}>
      <input
        type="checkbox"
        class={switchCss.switch}
        aria-label={panelText.value.wholeGroup(said(groupLabel(group.id)))}
        checked={isAll}
        indeterminate={isSome}
        disabled={isPartial}
        onChange={() => group.switchAll(!isAll.peek())}
      />
    </label>
  );
}
