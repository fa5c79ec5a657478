import { countScopes } from '../../lib/permissions/plan.ts';
import type { UserState } from '../../lib/permissions/state.ts';
import { panelText } from '../../locales/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CornerButtons } from './CornerButtons.tsx';
import css from './header.module.css';
import type { PanelModel } from './model/panel.ts';
import type { Person } from './model/person.ts';
import { ENTRIES } from '../scopes/model/scope-entry.ts';
import { unknownScopes } from '../scopes/model/scopes.ts';
import { roleWord } from '../lines/role-words.ts';

/** Whom all of this is about, as the API names them, before anything else. */
export function Header({ panel, person }: { readonly panel: PanelModel; readonly person: Person }) {
  const user = person.user.value;
  const { role, type } = user.state.fields;
  return (
    <header class={css.header}>
      <div class={css.first}>
        <h1>
          <bdi>{user.name || panelText.value.nameless}</bdi>
        </h1>
        {role && <Badge>{roleWord(role)}</Badge>}
        {type === 'agency' && <Badge>{panelText.value['type-agency']}</Badge>}
        <CornerButtons panel={panel} />
      </div>
      <Facts person={person} panel={panel} />
      <Warnings person={person} />
    </header>
  );
}

function Facts({ panel, person }: { readonly panel: PanelModel; readonly person: Person }) {
  const text = panelText.value;
  const user = person.user.value;
  return (
    <p class={css.facts}>
      <bdi>{user.email}</bdi>
      {user.state.scopes && <ScopeCount state={user.state} />}
      {panel.how.value && <span class={css.how}>{text[`found-${panel.how.value}`]}</span>}
      {/* Its room stays when it goes, or the next switch would move from under the pointer. */}
      <button
        type="button"
        class="plain"
        style={{ visibility: person.draft.edits.value.size > 0 ? 'hidden' : 'visible' }}
        onClick={() => panel.choose()}
      >
        {text.anotherUser}
      </button>
    </p>
  );
}

function ScopeCount({ state }: { readonly state: UserState }) {
  const text = panelText.value;
  const others = unknownScopes(state).length;
  const on = text.scopesOn((countScopes(state) ?? 0) - others, ENTRIES.length);
  return <span>{others > 0 ? `${on}, ${text.othersOn(others)}` : on}</span>;
}

function Warnings({ person }: { readonly person: Person }) {
  const text = panelText.value;
  const { name, state } = person.user.value;
  const accounts = new Set(state.accounts).size;
  const isAdmin = state.fields.role === 'admin' && state.fields.type !== 'agency';
  if (accounts < 2 && !isAdmin) return null;
  return (
    <div class={css.warnings}>
      <Notice tone="warn">
        {accounts > 1 && (
          <p>{text.inAccounts(isolated(state.fields.firstName || name), accounts)}</p>
        )}
        {isAdmin && <p>{text.adminOfAccount}</p>}
      </Notice>
    </div>
  );
}

// Within a sentence a name is isolated by characters, where markup cannot be.
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
