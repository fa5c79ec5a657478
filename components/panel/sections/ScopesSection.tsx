import { useEffect } from 'preact/hooks';
import { panelText } from '../../../locales/panel.ts';
import { Notice } from '../../ui/Notice.tsx';
import { foldEntries } from '../model/scope-entry.ts';
import { FILTERS, type ScopesModel } from '../model/scopes.ts';
import { marksOf, replaceMarks } from '../model/scope-row.ts';
import type { Person } from '../model/person.ts';
import { PresetSelect } from './PresetSelect.tsx';
import { ScopeGroupPart } from './ScopeGroupPart.tsx';
import css from './scopes.module.css';

/** Every scope, in groups: to find, to read, to switch. */
export function ScopesSection({
  person,
  hidden,
}: {
  readonly person: Person;
  readonly hidden: boolean;
}) {
  const { scopes, draft } = person;
  useEffect(foldWhenIdle, []);
  return (
    <div class={css.section} hidden={hidden}>
      <Tools person={person} />
      <div class={css.list}>
        {draft.state.value.scopes === undefined && (
          <Notice tone="plain">{panelText.value.notRead}</Notice>
        )}
        <MarksNotice person={person} />
        <NothingFound scopes={scopes} />
        {scopes.groups.value.map((group) => (
          <ScopeGroupPart key={group.id} group={group} draft={draft} passing={scopes.passing} />
        ))}
      </div>
    </div>
  );
}

function foldWhenIdle(): void {
  requestIdleCallback(foldEntries);
}

function Tools({ person }: { readonly person: Person }) {
  return (
    <div class={css.tools}>
      <Search scopes={person.scopes} />
      <PresetSelect
        preset={person.preset}
        disabled={person.draft.state.value.scopes === undefined}
      />
      <Filters scopes={person.scopes} />
    </div>
  );
}

function Search({ scopes }: { readonly scopes: ScopesModel }) {
  const text = panelText.value;
  return (
    <input
      type="search"
      aria-label={text.search}
      placeholder={text.search}
      autocomplete="off"
      spellcheck={false}
      value={scopes.query}
      onInput={(event) => (scopes.query.value = event.currentTarget.value)}
    />
  );
}

function Filters({ scopes }: { readonly scopes: ScopesModel }) {
  const text = panelText.value;
  return (
    <div class={css.filters} role="group" aria-label={text.show}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class={css.chip}
          aria-pressed={scopes.filter.value === filter}
          onClick={() => scopes.choose(filter)}
        >
          {text[filter]}
          {filter !== 'all' && <> {scopes.counts[filter]}</>}
        </button>
      ))}
    </div>
  );
}

function MarksNotice({ person: { draft } }: { readonly person: Person }) {
  const text = panelText.value;
  const marks = marksOf(draft);
  if (marks === 'read' || draft.state.value.scopes === undefined) return null;
  const isOff = marks === 'not-known';
  return (
    <Notice tone={isOff ? 'plain' : 'warn'}>
      <p>{isOff ? text.marksNotRead : text.marksReplaced}</p>
      <button type="button" onClick={() => replaceMarks(draft, isOff)}>
        {isOff ? text.replaceMarks : text.leaveMarks}
      </button>
    </Notice>
  );
}

function NothingFound({ scopes }: { readonly scopes: ScopesModel }) {
  const text = panelText.value;
  const isEmpty = scopes.shown.value === 0;
  return (
    <div role="status">
      {isEmpty && (
        <p class={css.nothing}>
          {text.nothingFound}{' '}
          <button type="button" onClick={scopes.showAll}>
            {text.showAll}
          </button>
        </p>
      )}
    </div>
  );
}
