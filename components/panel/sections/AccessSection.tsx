import { useState } from 'preact/hooks';
import { ROLES, TYPES } from '../../../lib/permissions/fields.ts';
import { detailsText } from '../../../locales/details.ts';
import { panelText } from '../../../locales/panel.ts';
import { Notice } from '../../ui/Notice.tsx';
import { canBeId } from '../leadway-id.ts';
import { shownIn, type Draft } from '../../scopes/model/draft.ts';
import type { Person } from '../model/person.ts';
import { roleWord, typeWord } from '../../lines/role-words.ts';
import { ChoiceField } from './fields.tsx';
import css from '../../scopes/fields.module.css';

/** What the user is, and where. */
export function AccessSection({ person }: { readonly person: Person }) {
  const text = detailsText.value;
  const { draft } = person;
  return (
    <div class={css.section}>
      <ChoiceField
        draft={draft}
        field="role"
        choices={ROLES}
        word={roleWord}
        note={text.roleIntro}
      />
      <ChoiceField draft={draft} field="type" choices={TYPES} word={typeWord} />
      <Accounts person={person} />
    </div>
  );
}

function Accounts({ person }: { readonly person: Person }) {
  const text = detailsText.value;
  const { draft } = person;
  if (draft.state.value.accounts === undefined)
    return <Notice tone="plain">{panelText.value.notRead}</Notice>;
  return (
    <fieldset class={css.block}>
      <legend>{text.accounts}</legend>
      <p class={css.intro}>{text.accountsIntro}</p>
      <div>
        {accountsOf(draft).map((account) => (
          <AccountRow key={account} account={account} draft={draft} />
        ))}
      </div>
      {person.user.value.restrictSubAccount && <p class={css.intro}>{text.restricted}</p>}
      <AddAccount draft={draft} />
    </fieldset>
  );
}

/** The accounts the user is in, and those that are staged, in the order they came. */
export function accountsOf(draft: Draft): string[] {
  const staged = [...draft.edits.value.keys()]
    .filter((at) => at.startsWith('account:'))
    .map((at) => at.slice('account:'.length));
  return [...new Set([...(draft.state.value.accounts ?? []), ...staged])];
}

function AccountRow({ account, draft }: { readonly account: string; readonly draft: Draft }) {
  const cell = draft.cell(`account:${account}`);
  const isIn = shownIn(cell) === true;
  const staged = cell.wanted.value === undefined ? '' : isIn ? 'add' : 'del';
  return (
    <label class={css.row} data-staged={staged}>
      <input
        type="checkbox"
        checked={isIn}
        onChange={(event) => draft.want(`account:${account}`, event.currentTarget.checked)}
      />
      <code>{account}</code>
    </label>
  );
}

function AddAccount({ draft }: { readonly draft: Draft }) {
  const text = detailsText.value;
  const [typed, setTyped] = useState('');
  const id = typed.trim();
  const add = (event: Event) => {
    event.preventDefault();
    if (!canBeId(id)) return;
    draft.want(`account:${id}`, true);
    setTyped('');
  };
  return (
    <form class={css.field} onSubmit={add}>
      <label for="add-account">{text.addAccount}</label>
      <div class={css.line}>
        <input
          id="add-account"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" disabled={!canBeId(id)}>
          {text.add}
        </button>
      </div>
    </form>
  );
}
