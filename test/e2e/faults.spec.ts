import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FailureKind } from '../../lib/changes/failure.ts';
import { TOKENS, type Fault } from '../leadway/leadway.ts';
import { pictureAll } from './harness/failures.ts';
import { waitForRole } from './harness/roles.ts';
import { MARIA, type Scene } from './harness/scene.ts';
import { takeTurns, type Turn } from './harness/turns.ts';
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

// Whatever becomes of a change here, the panel goes on afterwards; only 429 stops it, and for ten minutes.
const turns = takeTurns(() => world);

/** Once the grant is staged; from then on the first GET is the reading before the write. */
async function applyUnder(fault: Fault): Promise<Turn> {
  const turn = await turns.next();
  const match = { path: `/users/${MARIA.id}`, ...fault.match };
  world.leadway.faults.add({ ...fault, match });
  await turn.panel.apply();
  return turn;
}

/** Neither the panel nor the journal, which all other pages tell from, repeats the token. */
async function expectNoToken({ panel, journal }: Scene): Promise<void> {
  const texts = [await panel.text(), JSON.stringify(await journal.records())];
  expect(texts.filter((text) => text.includes(SECRET))).toEqual([]);
}

async function expectRefused(scene: Turn, kind: FailureKind, says: RegExp): Promise<void> {
  // First: by then what the panel said of the one before is gone.
  await scene.journal.until(({ state }) => state === 'refused');
  expect(await scene.panel.alert(/nothing was changed/i)).toMatch(says);
  expect(await scene.journal.records()).toMatchObject([
    { state: 'refused', failure: { kind, effect: 'none' } },
  ]);
  await expectNoToken(scene);
  scene.expectStored(false);
}

async function expectChecking(scene: Turn, kind: FailureKind): Promise<void> {
  await scene.panel.outcome(/check/i);
  await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== undefined);
  expect(await scene.journal.records()).toMatchObject([
    { state: 'unknown', open: MARIA.id, failure: { kind, effect: 'unknown' } },
  ]);
  await expectNoToken(scene);
  expect(world.leadway.writes()).toHaveLength(1);
  scene.expectStored(false);
}

async function expectSaved(scene: Turn, patience?: number): Promise<void> {
  // What the panel says comes of what the journal says, and that may take longer than pages are waited for.
  await scene.journal.until(({ state }) => state === 'confirmed', patience);
  await scene.panel.outcome(/^saved: 1 granted/i);
  expect(await scene.journal.records()).toMatchObject([
    { state: 'confirmed', missing: [], foreign: [] },
  ]);
  await expectNoToken(scene);
  expect(world.leadway.writes()).toHaveLength(1);
  scene.expectStored(true);
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
    // With the day before the time where that is tomorrow.
    says: /after .*\d+:\d\d/i,
  },
];

/** What the server fails at, after which a write may have been made. */
const TROUBLES = [500, 502, 503];

function refusing({ status, message, headers }: Omit<Refusal, 'kind' | 'says'>, method: string) {
  const body = { statusCode: status, message, error: 'No' };
  return { kind: 'status', status, body, match: { method }, ...(headers && { headers }) } as const;
}

describe('the reading before the write fails', () => {
  const AGAIN = /^Load the user again$/;

  /** Nothing is sent; and the panel, which could not read the user afterwards either, can once that works again. */
  async function expectUnsent(turn: Turn, kind: FailureKind, says: RegExp): Promise<void> {
    await expectRefused(turn, kind, says);
    expect(world.leadway.writes()).toEqual([]);
    if (kind === 'rate-limited') return turns.leave();
    await waitForRole(turn.panel.page, 'button', AGAIN);
    world.leadway.faults.clear();
    await turn.panel.goOn('Load the user again');
  }

  it.each(REFUSALS)('$status: nothing is sent', async (refusal) => {
    const turn = await applyUnder(refusing(refusal, 'GET'));
    await expectUnsent(turn, refusal.kind, refusal.says);
  });

  it.each(TROUBLES)('%i: nothing is sent', async (status) => {
    const turn = await applyUnder(refusing({ status, message: TELLTALE }, 'GET'));
    await expectUnsent(turn, 'server-error', new RegExp(`problem.*${status}`, 'i'));
  });

  it.each([200, 403] as const)('HTML with %i: nothing is sent', async (status) => {
    const turn = await applyUnder({ kind: 'html', status, match: { method: 'GET' } });
    await expectUnsent(turn, 'html-answer', /between you and Leadway/i);
  });

  it('cut in the middle: nothing is sent', async () => {
    const turn = await applyUnder({ kind: 'truncated', match: { method: 'GET' } });
    await expectUnsent(turn, 'bad-answer', /cut short/i);
  });

  it('connection lost: nothing is sent', async () => {
    const turn = await applyUnder({ kind: 'reset-before-effect', match: { method: 'GET' } });
    await expectUnsent(turn, 'unreachable', /reach/i);
  });
});

describe('the write is refused', () => {
  it.each(REFUSALS)('$status: nothing changed, and it is not sent again', async (refusal) => {
    const turn = await applyUnder(refusing(refusal, 'PUT'));
    await expectRefused(turn, refusal.kind, refusal.says);
    expect(world.leadway.writes().map(({ status }) => status)).toEqual([refusal.status]);
    if (refusal.kind === 'rate-limited') turns.leave();
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
    scene.expectStored(false);
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
