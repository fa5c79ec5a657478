import type { ComponentChildren } from 'preact';
import type { ChangeDetails, Origin } from '../../../lib/changes/view.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { language } from '../../../locales/language.ts';
import { moment } from '../../history/age.ts';
import { toHash } from '../../history/address.ts';
import css from './history-page.module.css';

type Props = { readonly details: ChangeDetails };

/** Who, when, through what and from what; what Leadway's support asks for. */
export function Facts({ details }: Props) {
  const text = historyPageText.value;
  const { change, sentAt, answeredAt, endedAt } = details;
  const { user, at, traceIds, undoneBy } = change;
  return (
    <dl class={css.facts}>
      <Fact name={text.person}>
        {user.name.trim() && (
          <>
            <bdi>{user.name}</bdi> ·{' '}
          </>
        )}
        <bdi>{user.email}</bdi> · <code>{user.id}</code>
      </Fact>
      <Moment name={text.when} at={at} />
      <Moment name={text.sent} at={sentAt} />
      <Moment name={text.answered} at={answeredAt} />
      <Moment name={text.ended} at={endedAt} />
      <Fact name={text.origin}>
        <From origin={change.origin} />
      </Fact>
      {undoneBy !== undefined && (
        <Fact name={text.takenBack}>
          <a href={toHash({ open: undoneBy })}>{text.anotherChange}</a>
        </Fact>
      )}
      <Fact name={text.through}>
        <Through connection={details.connection} />
      </Fact>
      {traceIds.length > 0 && (
        <Fact name={text.traceIds}>
          {traceIds.map((id) => (
            <code key={id} class={css.trace}>
              {id}
            </code>
          ))}
          <p class={css.note}>{text.traceHelp}</p>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Moment({ name, at }: { readonly name: string; readonly at: number | undefined }) {
  if (at === undefined) return null;
  return (
    <Fact name={name}>
      <time dateTime={new Date(at).toISOString()}>{moment(at, language.value)}</time>
    </Fact>
  );
}

function From({ origin }: { readonly origin: Origin }) {
  const text = historyPageText.value;
  switch (origin.kind) {
    case 'panel':
      return <>{text.byHand}</>;
    case 'copy':
      return <bdi>{text.copied(origin.name)}</bdi>;
    case 'undo':
      return <a href={toHash({ open: origin.of })}>{text.undoOf}</a>;
    case 'preset':
      return (
        <>
          <bdi>{origin.name}</bdi>{' '}
          <a href={toHash({ preset: origin.id ?? origin.name })}>
            <bdi>{text.withPreset(origin.name)}</bdi>
          </a>
        </>
      );
  }
}

function Through({ connection }: Pick<ChangeDetails, 'connection'>) {
  const text = historyPageText.value;
  const { level, companyId, accountId, endsIn } = connection;
  const whose =
    level === 'agency' ? companyId && text.agency(companyId) : accountId && text.account(accountId);
  return <>{[whose, text.token(endsIn)].filter(Boolean).join(', ')}</>;
}
