import { useEffect, useRef } from 'preact/hooks';
import type { ConfirmationView, ConfirmReason } from '../../lib/changes/view.ts';
import type { Place } from '../../lib/permissions/change.ts';
import { splitPlace } from '../../lib/permissions/places.ts';
import { confirmText } from '../../locales/confirm.ts';
import { changeLine } from '../../locales/outcome.ts';
import { ChangeLines } from '../lines/ChangeLines.tsx';
import { changeLines } from '../lines/lines.ts';
import { entryFor } from '../scopes/model/scope-entry.ts';
import { said } from '../ui/catalogue-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { placeWords } from '../ui/place-name.ts';
import css from './confirm.module.css';

/** Who, what follows from it, and every line of it. */
export function Question({ asked }: { readonly asked: ConfirmationView }) {
  const text = confirmText.value;
  const { user, change, reasons, origin } = asked;
  const head = useRef<HTMLElement>(null);
  // On nothing that answers: a key that is still on its way from elsewhere does no harm here.
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <header ref={head} tabIndex={-1} class={css.head}>
        <p class={css.note}>{origin.kind === 'undo' ? text.questionUndo : text.question}</p>
        <h1>
          <bdi>{user.name.trim() || user.email || user.id}</bdi>
        </h1>
        <p class={css.email}>
          <bdi>{user.email}</bdi>
        </p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <section class={css.body} tabIndex={0} aria-label={text.lines}>
        {reasons.map((reason) => (
          <Reason key={reason.kind} reason={reason} />
        ))}
        <p class={css.counts}>{changeLine(change)}</p>
        <div>
          <ChangeLines lines={changeLines(change)} isCounted />
        </div>
      </section>
    </>
  );
}

/** Why it is asked, as its consequence. */
function Reason({ reason }: { readonly reason: ConfirmReason }) {
  return (
    <Notice tone="warn">
      <p>
        <span aria-hidden="true">▲ </span>
        {confirmText.value[reason.kind]}
      </p>
      {'places' in reason && (
        <ul class={css.places}>
          {reason.places.map((at) => (
            <li key={at}>{consequence(at)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function consequence(at: Place): string {
  const { kind, key = '' } = splitPlace(at);
  const entry = kind === 'scope' ? entryFor(key) : undefined;
  const label = entry ? said(entry.label) : placeWords(at);
  const isRole = at === 'field:role' || at === 'field:type';
  const why = isRole ? confirmText.value.full : entry?.reason && said(entry.reason);
  return why ? `${label}: ${why}` : label;
}
