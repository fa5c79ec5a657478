import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FailureKind } from '../../lib/changes/failure.ts';
import { TOKENS, type Fault } from '../leadway/leadway.ts';
import { pictureAll } from './harness/failures.ts';
import { expectStored, MARIA, setScene, type Scene } from './harness/scene.ts';
import { startWorld, type World } from './harness/world.ts';

/** The part of the token that is its own. */
const SECRET = TOKENS.account.slice('pit-'.length);

/** Words of the server that give the token away; no page of ours may repeat them. */
const TELLTALE = `Authorization: Bearer ${TOKENS.account}, ${SECRET}`;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await pictureAll(world, task.name);
});

/** A scene as at the start. */
async function newScene(): Promise<Scene> {
  await world.renew();
  return setScene(world);
}

/** One scene for refused writes: each leaves the grant staged and María as she was. The stand-in is renewed each time. */
function sharedScene(): () => Promise<Scene> {
  let scene: Scene | undefined;
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') scene = undefined;
  });
  return async () => {
    scene ??= await newScene();
    world.leadway.reset();
    return scene;
  };
}

/** `known`: the changes that the journal had before. */
type Applied = Scene & { readonly known: ReadonlySet<string> };

/** Once the grant is staged; from then on the first GET is the reading before the write. */
async function applyUnder(fault: Fault, find = newScene): Promise<Applied> {
  const scene = await find();
  const known = new Set((await scene.journal.records()).map(({ id }) => id));
  const match = { path: `/users/${MARIA.id}`, ...fault.match };
  world.leadway.faults.add({ ...fault, match });
  await scene.panel.apply();
  return { ...scene, known };
}

/** Neither the panel nor the journal, which all other pages tell from, repeats the token. */
async function expectNoToken({ panel, journal }: Scene): Promise<void> {
  const texts = [await panel.text(), JSON.stringify(await journal.records())];
  expect(texts.filter((text) => text.includes(SECRET))).toEqual([]);
}

async function expectRefused(scene: Applied, kind: FailureKind, says: RegExp): Promise<void> {
  // First: by then what the panel said of the one before is gone.
  await scene.journal.until(({ id, state }) => !scene.known.has(id) && state === 'refused');
  expect(await scene.panel.alert(/nothing was changed/i)).toMatch(says);
  const records = await scene.journal.records();
  expect(records.filter(({ id }) => !scene.known.has(id))).toMatchObject([
    { state: 'refused', failure: { kind, effect: 'none' } },
  ]);
  await expectNoToken(scene);
  expectStored(world, false);
}

async function expectChecking(scene: Scene, kind: FailureKind): Promise<void> {
  await scene.panel.outcome(/check/i);
  await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== undefined);
  expect(await scene.journal.records()).toMatchObject([
    { state: 'unknown', open: MARIA.id, failure: { kind, effect: 'unknown' } },
  ]);
  await expectNoToken(scene);
  expect(world.leadway.writes()).toHaveLength(1);
  expectStored(world, false);
}

async function expectSaved(scene: Scene, patience?: number): Promise<void> {
  // What the panel says comes of what the journal says, and that may take longer than pages are waited for.
  await scene.journal.until(({ state }) => state === 'confirmed', patience);
  await scene.panel.outcome(/^saved: 1 granted/i);
  expect(await scene.journal.records()).toMatchObject([
    { state: 'confirmed', missing: [], foreign: [] },
  ]);
  await expectNoToken(scene);
  expect(world.leadway.writes()).toHaveLength(1);
  expectStored(world, true);
}

type Refusal = {
  readonly status: number;
  readonly message?: string | string[];
  readonly headers?: Record<string, string>;
  readonly kind: FailureKind;
  readonly says: RegExp;
};

/** What the server says no to. The words are those seen of the real one, and the telltale ones. */
const REFUSALS: readonly Refusal[] = [
  { status: 400, message: `Bad Request: ${TELLTALE}`, kind: 'invalid', says: /refused/i },
  { status: 401, message: 'Invalid JWT', kind: 'token-rejected', says: /token/i },
  {
    status: 403,
    message: 'The token does not have access to this location.',
    kind: 'wrong-account',
    says: /another account/i,
  },
  { status: 404, message: `Cannot do this. ${TELLTALE}`, kind: 'our-request', says: /update/i },
  {
    status: 422,
    message: ['first reason', `second reason: ${TELLTALE}`],
    kind: 'invalid',
    says: /first reason.*second reason/i,
  },
  {
    status: 429,
    message: 'Too Many Requests',
    headers: { 'retry-after': '600' },
    kind: 'rate-limited',
    says: /after \d+:\d\d/i,
  },
];

/** What the server fails at, after which a write may have been made. */
const TROUBLES = [500, 502, 503];

function refusing({ status, message, headers }: Omit<Refusal, 'kind' | 'says'>, method: string) {
  const body = { statusCode: status, message, error: 'No' };
  return { kind: 'status', status, body, match: { method }, ...(headers && { headers }) } as const;
}

describe('the reading before the write fails', () => {
  it.each(REFUSALS)('$status: nothing is sent', async (refusal) => {
    const scene = await applyUnder(refusing(refusal, 'GET'));
    await expectRefused(scene, refusal.kind, refusal.says);
    expect(world.leadway.writes()).toEqual([]);
  });

  it.each(TROUBLES)('%i: nothing is sent', async (status) => {
    const scene = await applyUnder(refusing({ status, message: TELLTALE }, 'GET'));
    await expectRefused(scene, 'server-error', new RegExp(`problem.*${status}`, 'i'));
    expect(world.leadway.writes()).toEqual([]);
  });

  it.each([200, 403] as const)('HTML with %i: nothing is sent', async (status) => {
    const scene = await applyUnder({ kind: 'html', status, match: { method: 'GET' } });
    await expectRefused(scene, 'html-answer', /between you and Leadway/i);
    expect(world.leadway.writes()).toEqual([]);
  });

  it('cut in the middle: nothing is sent', async () => {
    const scene = await applyUnder({ kind: 'truncated', match: { method: 'GET' } });
    await expectRefused(scene, 'bad-answer', /cut short/i);
    expect(world.leadway.writes()).toEqual([]);
  });

  it('connection lost: nothing is sent', async () => {
    const scene = await applyUnder({ kind: 'reset-before-effect', match: { method: 'GET' } });
    await expectRefused(scene, 'unreachable', /reach/i);
    expect(world.leadway.writes()).toEqual([]);
  });
});

describe('the write is refused', () => {
  const find = sharedScene();

  // 429 is the last one: after it nothing is asked for a while.
  it.each(REFUSALS)('$status: nothing changed, and it is not sent again', async (refusal) => {
    const scene = await applyUnder(refusing(refusal, 'PUT'), find);
    await expectRefused(scene, refusal.kind, refusal.says);
    expect(world.leadway.writes().map(({ status }) => status)).toEqual([refusal.status]);
  });
});

const PUT = { method: 'PUT' } as const;

describe('the write had no effect, and nobody knows', () => {
  it.each(TROUBLES)('%i: checking', async (status) => {
    const scene = await applyUnder(refusing({ status, message: TELLTALE }, 'PUT'));
    await expectChecking(scene, 'server-error');
  });

  it.each([200, 403] as const)('HTML with %i: checking', async (status) => {
    await expectChecking(await applyUnder({ kind: 'html', status, match: PUT }), 'html-answer');
  });

  it('connection lost before the effect: checking, still so after another old reading', async () => {
    const scene = await applyUnder({ kind: 'reset-before-effect', match: PUT });
    await expectChecking(scene, 'unreachable');
    const [first] = await scene.journal.records();
    await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== first?.oldReadingAt);
    await expectChecking(scene, 'unreachable');
  });
});

describe('the write took effect, and its answer is lost', () => {
  it.each([200, 403] as const)('HTML with %i: confirmed by reading', async (status) => {
    const fault: Fault = { kind: 'html', status, effect: true, match: PUT };
    await expectSaved(await applyUnder(fault));
  });

  it('cut in the middle: confirmed by reading', async () => {
    await expectSaved(await applyUnder({ kind: 'truncated', match: PUT }));
  });

  it('connection lost after the effect: confirmed by reading', async () => {
    await expectSaved(await applyUnder({ kind: 'reset-after-effect', match: PUT }));
  });

  it('connection lost, the effect 3 s later: checking, then confirmed', async () => {
    const scene = await applyUnder({ kind: 'late-effect', ms: 3_000, match: PUT });
    await scene.panel.outcome(/check/i);
    await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== undefined);
    expectStored(world, false);
    await expectSaved(scene);
  });

  it('never answered: confirmed by reading once that is given up after 20 s', async () => {
    const scene = await applyUnder({ kind: 'never-answers', effect: true, match: PUT });
    await expectSaved(scene, 30_000);
  });
});

it('readings lag 2 s behind the write: read again until confirmed', async () => {
  const scene = await applyUnder({ kind: 'lagging-read', ms: 2_000 });
  await expectSaved(scene);
  const [{ sentAt = 0, endedAt = 0 } = {}] = await scene.journal.records();
  expect(endedAt - sentAt).toBeGreaterThanOrEqual(2_000);
  // What is only settled later, as after a death, would be so after 5 s.
  expect(endedAt - sentAt).toBeLessThan(5_000);
});
