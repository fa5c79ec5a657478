import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { createPerson, type Person } from '../../../../components/panel/model/person.ts';
import { Writing } from '../../../../components/panel/model/writing.ts';
import type { ChangeView, ReadingView } from '../../../../lib/changes/view.ts';
import type { Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { changeView, MARIA } from '../changes.ts';
import { STATE, World } from './world.ts';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
}));

const AT = 'scope:calendars.readonly';

let world: World;
let person: Person;
let writing: Writing;
/** Readings that the panel waits for, oldest first. */
let readings: ((reading: Partial<ReadingView>) => void)[];

const reading = (more: Partial<ReadingView> = {}): ReadingView => ({
  reading: 'reading-1',
  at: 0,
  user: { ...MARIA, state: world.state },
  vanished: [],
  ...more,
});

beforeEach(async () => {
  await lateParts.load();
  world = new World(STATE);
  stand.in = world;
  readings = [];
  person = createPerson(reading());
  writing = new Writing(person, async () => {
    const { promise, resolve } = Promise.withResolvers<Partial<ReadingView>>();
    readings.push(resolve);
    person.refresh(reading(await promise));
  });
});
afterEach(() => writing.dispose());

const press = Promise.resolve(true);
const staged = () => [...person.draft.edits.peek()];
const ended = () => {
  const outcome = writing.outcome.peek();
  return outcome?.kind === 'ended' ? outcome.change : undefined;
};
const untilRead = (count: number) =>
  vi.waitFor(() => expect(readings.length).toBeGreaterThanOrEqual(count));

/** Holds the answers to a verb back, and gives them as they would be then. */
function hold(verb: 'change.apply' | 'change.list', answer: () => unknown): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  world.answer(verb, async () => {
    await promise;
    return ok(answer()) as never;
  });
  return resolve;
}

it('what is staged after a change stays where the journal is heard to say the same of that change', async () => {
  person.stage([{ at: AT, to: true }]);
  await writing.apply(press);
  const [granted] = world.changes;
  await untilRead(1);
  const answerLook = hold('change.list', () => ({ changes: world.changes }));
  readings[0]?.({ unsettled: changeView({ ...granted, state: 'sent' }) });
  await vi.waitFor(() => expect(world.count('change.list')).toBe(1));
  person.stage([{ at: AT, to: false }]);
  answerLook();
  await untilRead(2);
  readings[1]?.({});
  await vi.waitFor(() => expect(person.unsettled.peek()).toBeUndefined());
  expect(staged()).toEqual([[AT, false]]);
  expect(ended()?.id).toBe(granted?.id);
});

it('what is staged after an undo stays, also where the reading before it saw that undo under way', async () => {
  person.stage([{ at: AT, to: true }]);
  await writing.apply(press);
  const granted = ended();
  expect(granted).toMatchObject({ state: 'confirmed' });
  await untilRead(1);

  const undo: ChangeView = changeView({
    id: 'undo',
    change: [{ at: AT, from: true, to: false }],
    origin: { kind: 'undo', of: granted?.id ?? '' },
  });
  const answerUndo = hold('change.apply', () => undo);
  const answerLook = hold('change.list', () => ({ changes: [undo] }));
  const undoing = writing.undo(press, { id: granted?.id ?? '' });
  await vi.waitFor(() => expect(world.count('change.apply')).toBe(2));
  readings[0]?.({ unsettled: changeView({ ...undo, state: 'sent' }) });
  await vi.waitFor(() => expect(person.unsettled.peek()?.id).toBe('undo'));

  world.state = STATE;
  answerUndo();
  await undoing;
  expect(ended()?.id).toBe('undo');
  person.stage([{ at: AT, to: true }]);
  expect(staged()).toEqual([[AT, true]]);
  answerLook();
  await untilRead(2);
  for (const read of readings) read({});
  await vi.waitFor(() => expect(person.unsettled.peek()).toBeUndefined());
  expect(staged()).toEqual([[AT, true]]);
});
