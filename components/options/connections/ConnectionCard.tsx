import { useEffect, useId, useRef } from 'preact/hooks';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { Reminder } from '../../connection/Reminder.tsx';
import { overdueDays } from '../../connection/reminder.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { language } from '../../../locales/language.ts';
import { age, moment } from '../../history/age.ts';
import { Badge } from '../../ui/Badge.tsx';
import css from './connections.module.css';
import { EditForm } from './EditForm.tsx';
import { hostOf } from './editing.ts';
import type { ConnectionsModel, Opened } from './model.ts';
import { nameOf, placeOf } from '../../connection/name.ts';
import { Outcome } from './Outcome.tsx';
import { OwnUserForm } from './OwnUserForm.tsx';
import { RemoveForm } from './RemoveForm.tsx';
import { ReplaceForm } from './ReplaceForm.tsx';

type Props = { readonly model: ConnectionsModel; readonly connection: ConnectionView };
type Form = Exclude<Opened['what'], 'add'>;

/** One connection: what it is called first, then what it is for, then what can be done with it. */
export function ConnectionCard({ model, connection }: Props) {
  const heading = useId();
  const { id, level } = connection;
  return (
    <li class={css.card} aria-labelledby={heading}>
      <div class={css.title}>
        <h3 id={heading}>
          <bdi>{nameOf(connection)}</bdi>
        </h3>
        <Badge>{connectionsText.value.level(level)}</Badge>
      </div>
      <Facts model={model} connection={connection} />
      <OldToken model={model} connection={connection} />
      <Buttons model={model} connection={connection} />
      <OpenForm model={model} connection={connection} />
      <Outcome model={model} of={id} />
    </li>
  );
}

function Facts({ model, connection }: Props) {
  const text = connectionsText.value;
  const { label, endsIn, addedAt, addresses, ownUser } = connection;
  return (
    <div class={css.facts}>
      {label && <code>{placeOf(connection)}</code>}
      <p>
        {text.tokenSet(endsIn)} · {text.added}{' '}
        <time dateTime={new Date(addedAt).toISOString()} title={moment(addedAt, language.value)}>
          {text.addedOn(day(addedAt), age(addedAt, model.readAt.value, language.value))}
        </time>
      </p>
      <p>
        {addresses.length === 0
          ? text.everywhere
          : text.usedOn(addresses.map((each) => hostOf(each)).join(', '))}
      </p>
      <p>
        {ownUser ? text.ownNow : text.ownUnsaid} {ownUser && <bdi>{ownUser.name}</bdi>}
      </p>
    </div>
  );
}

function OldToken({ model, connection }: Props) {
  const days = overdueDays(connection, model.readAt.value);
  if (days === undefined) return null;
  return (
    <Reminder
      days={days}
      name={nameOf(connection)}
      onStop={() => void model.stopReminding(connection.id)}
    />
  );
}

function day(at: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(at);
}

function Buttons({ model, connection }: Props) {
  const text = connectionsText.value;
  const { id } = connection;
  const name = nameOf(connection);
  const row = useRef<HTMLDivElement>(null);
  const open = model.opened.value;
  const form = open && 'id' in open && open.id === id ? open.what : undefined;
  useReturningFocus(row, form);
  return (
    <div ref={row} class={css.buttons}>
      <button
        type="button"
        class="plain"
        aria-label={text.of(text.test, name)}
        aria-disabled={model.busyWith.value !== undefined}
        onClick={() => void model.test(id)}
      >
        {text.test}
      </button>
      {(['own-user', 'edit', 'replace', 'remove'] as const).map((what) => (
        <button
          key={what}
          type="button"
          class="plain"
          data-form={what}
          aria-label={text.of(text[what], name)}
          aria-expanded={form === what}
          onClick={() => model.toggle({ what, id })}
        >
          {text[what]}
        </button>
      ))}
    </div>
  );
}

/** Gives the keyboard back to the button that opened a form, once the form that had it is gone. */
function useReturningFocus(row: { readonly current: HTMLElement | null }, form: Form | undefined) {
  const before = useRef<Form | undefined>(undefined);
  useEffect(() => {
    const closed = before.current;
    before.current = form;
    if (!closed || form || document.activeElement !== document.body) return;
    row.current?.querySelector<HTMLElement>(`[data-form="${closed}"]`)?.focus();
  }, [row, form]);
}

function OpenForm({ model, connection }: Props) {
  const { id } = connection;
  const open = model.opened.value;
  if (!open || !('id' in open) || open.id !== id) return null;
  switch (open.what) {
    case 'edit':
      return <EditForm model={model} id={id} />;
    case 'replace':
      return <ReplaceForm model={model} id={id} />;
    case 'own-user':
      return <OwnUserForm model={model} connection={connection} />;
    case 'remove':
      return <RemoveForm model={model} connection={connection} />;
  }
}
