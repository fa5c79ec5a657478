import type { Place } from '../permissions/change.ts';
import { sharedPlaces } from '../permissions/diff.ts';
import { planUndo } from '../permissions/invert.ts';
import { assignedPlace, scopePlace } from '../permissions/places.ts';
import { fail, type Result } from '../result.ts';
import { readCurrent } from './current.ts';
import type { Failure } from './failure.ts';
import { seal, warningsOf } from './preview.ts';
import { wrongAccount } from './right-account.ts';
import { effectOf, type ChangeRecord } from './record.ts';
import type { Binding } from './sealed.ts';
import type { Page, Surroundings } from './surroundings.ts';
import { servedBy } from './through.ts';
import type { PlanView, PlanWarning } from './view.ts';

const NOT_UNDOABLE: Failure = { kind: 'not-undoable', effect: 'none' };

export type UndoWish = {
  /** The id of the change to take back. */
  readonly change: string;
  /** Scopes that are left as they are, with their marks, because the server refuses to have them back. */
  readonly without: readonly string[];
};

/**
 * Plans taking back what a change did and nothing else, on the user's state of today, and seals that plan. Asked for
 * on a page it goes through the connection for that page; elsewhere through any that serves what the change was about.
 */
export async function planUndoOf(
  world: Surroundings,
  wish: UndoWish,
  binding: Binding,
  page?: Page,
): Promise<Result<PlanView, Failure>> {
  const record = await world.journal.get(wish.change);
  if (!record) return fail(NOT_UNDOABLE);
  const left = new Set<Place>(
    wish.without.flatMap((scope) => [scopePlace(scope), assignedPlace(scope)]),
  );
  const whole = effectOf(record);
  const effect = whole.filter((edit) => !left.has(edit.at));
  if (effect.length === 0) return fail(NOT_UNDOABLE);
  const chosen = await world.connection(page ? { page } : servedBy(record));
  if (!chosen.ok) return chosen;
  const connection = chosen.value;
  const today = await readCurrent(world, connection, record.user.id);
  if (!today.ok) return today;
  const wrong = wrongAccount(connection.view, page ?? {}, today.value);
  if (wrong) return fail(wrong);
  const { change, cannotRestore, movedSince } = planUndo(
    effect,
    record.found ?? record.base,
    today.value.state,
  );
  if (change.length === 0) return fail({ kind: 'nothing-to-do', effect: 'none' });
  const { id, name, email, state } = today.value;
  const touched = await touchedSince(world, record, movedSince);
  const lost = [
    ...cannotRestore,
    ...whole.filter((edit) => left.has(edit.at)).map((edit) => edit.at),
  ];
  return seal(
    world,
    {
      binding,
      connection: connection.view.id,
      user: { id, name, email },
      origin: { kind: 'undo', of: record.id },
      base: state,
      change,
    },
    [
      ...(lost.length > 0 ? [{ kind: 'cannot-restore', places: lost } as const] : []),
      ...touched,
      ...warningsOf(state, change, connection.isSelf(id)),
    ],
  );
}

/** Later changes of ours to the same places that are still in force, and places that somebody else moved. */
async function touchedSince(
  world: Surroundings,
  record: ChangeRecord,
  movedSince: readonly Place[],
): Promise<PlanWarning[]> {
  const later = await world.journal.since(record.user.id, record.at);
  const ids = new Set(later.map((each) => each.id));
  const inForce = later.filter(
    (each) => !each.undoneBy && !(each.origin.kind === 'undo' && ids.has(each.origin.of)),
  );
  const shared = inForce.flatMap((each) => sharedPlaces(effectOf(record), effectOf(each)));
  const places = [...new Set([...movedSince, ...shared])];
  return places.length > 0 ? [{ kind: 'touched-since', places }] : [];
}
