import { useEffect } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Draft } from './model/draft.ts';
import { foldEntries } from './model/scope-entry.ts';
import { marksOf, replaceMarks } from './model/scope-row.ts';
import type { ScopesModel } from './model/scopes.ts';
import { ScopeGroupPart } from './ScopeGroupPart.tsx';
import css from './scopes.module.css';

type Props = { readonly scopes: ScopesModel; readonly draft: Draft };

/** Every scope, in groups: to read and to switch. */
export function ScopeList({ scopes, draft }: Props) {
  useEffect(foldWhenIdle, []);
  return (
    <div class={css.list}>
      {draft.state.value.scopes === undefined && (
        <Notice tone="plain">{panelText.value.notRead}</Notice>
      )}
      <MarksNotice draft={draft} />
      <NothingFound scopes={scopes} />
      {scopes.groups.value.map((group) => (
        <ScopeGroupPart key={group.id} group={group} draft={draft} passing={scopes.passing} />
      ))}
    </div>
  );
}

function foldWhenIdle(): void {
  requestIdleCallback(foldEntries);
}

function MarksNotice({ draft }: Pick<Props, 'draft'>) {
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

function NothingFound({ scopes }: Pick<Props, 'scopes'>) {
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
