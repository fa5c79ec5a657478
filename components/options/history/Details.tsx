import type { ComponentChildren } from 'preact';
import type { ChangeDetails, ChangeView } from '../../../lib/changes/view.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import { describe } from '../../../locales/errors.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { ChangeLines } from '../../lines/ChangeLines.tsx';
import { changeLines, sorted } from '../../lines/lines.ts';
import { valueWords } from '../../lines/words.ts';
import { placeWords } from '../../ui/place-name.ts';
import { PlaceList } from '../../ui/PlaceList.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Facts } from './Facts.tsx';
import css from './history-page.module.css';

/** Everything that is kept of one change. */
export function Details({ details }: { readonly details: ChangeDetails }) {
  const text = historyPageText.value;
  const { change } = details;
  return (
    <div class={css.details}>
      <Why change={change} />
      <Planned change={change} />
      <Places title={text.notDone} places={change.state === 'partly' ? change.missing : []} />
      <Places title={text.vanished} places={change.vanished ?? []} />
      {(change.foreign?.length ?? 0) > 0 && (
        <Part title={text.foreign}>
          <ChangeLines lines={sorted(change.foreign ?? [])} heading="h4" />
        </Part>
      )}
      <Facts details={details} />
      <BeforeAfter details={details} />
    </div>
  );
}

/** What it did. Where it did nothing, or nobody knows yet, its lines are no more than a plan, and are called that. */
function Planned({ change }: { readonly change: ChangeView }) {
  const { state, missing } = change;
  if (state !== 'confirmed' && state !== 'partly') {
    return (
      <Part title={historyPageText.value.planned}>
        <ChangeLines lines={changeLines(change.change)} heading="h4" isPlan />
      </Part>
    );
  }
  // What was left out is told apart, and was not granted, nor removed.
  const done = change.change.filter(({ at }) => state !== 'partly' || !missing.includes(at));
  if (done.length === 0) return null;
  return (
    <div>
      <ChangeLines lines={changeLines(done)} heading="h3" />
    </div>
  );
}

/** Why it was not made, or why nobody knows. */
function Why({ change }: { readonly change: ChangeView }) {
  const { failure, conflicts = [] } = change;
  const text = historyPageText.value;
  const said = failure && describe(failure);
  return (
    <>
      {said && (
        <div>
          <p>
            {said.what} {said.changed}
          </p>
          {said.reasons.map((reason) => (
            <p key={reason}>
              <bdi>{reason}</bdi>
            </p>
          ))}
          <p>{said.next}</p>
        </div>
      )}
      {conflicts.length > 0 && (
        <Part title={text.conflicts}>
          <ul class={css.plainList}>
            {conflicts.map(({ at, found, to }) => (
              <li key={at}>
                <bdi>
                  {text.conflict(placeWords(at), valueWords(at, found), valueWords(at, to))}
                </bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Places({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <Part title={title}>
      <PlaceList places={places} />
    </Part>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <h3 class={css.title}>{title}</h3>
      {children}
    </div>
  );
}
