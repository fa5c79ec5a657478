import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiFailure } from '../../../lib/leadway/failure.ts';
import { busiest, makePacing, type ServerRate } from './pacing.ts';

const RATE: ServerRate = { max: 10, every: 1_000 };
const PUT = { firstName: 'Ana' };
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

describe('a fresh worker', () => {
  it('sends the first requests without delay, and few before the first answer', async () => {
    const { clock, server, worker } = makePacing({ max: 25, every: 10_000 });
    const leadway = worker().in('interactive');
    const start = clock.now;
    await clock.until(Promise.all(many(12, (index) => leadway.getUser(`u${index}`))));
    expect(server.seen.map(({ at }) => at - start)).toEqual([
      ...many(5, () => 20),
      ...many(7, () => 60),
    ]);
  });

  it('goes on where the last one was: its window, its cool-down, its day', async () => {
    const { clock, server, worker } = makePacing(RATE);
    const first = worker().in('interactive');
    await clock.until(Promise.all(many(10, () => first.getUser('u'))));
    await clock.pass(60);
    const second = worker().in('interactive');
    await clock.until(Promise.all(many(10, () => second.getUser('u'))));
    expect(server.refusedAt).toEqual([]);
    expect(busiest(server.seen, RATE.every)).toBe(10);
  });

  it('is told by the server what the last one had under way when it died', async () => {
    const { clock, server, worker } = makePacing({ max: 20, every: 1_000 });
    const first = worker().in('interactive');
    await clock.until(first.getUser('u'));
    void Promise.all(many(14, () => first.getUser('u')));
    await clock.pass(5);
    const second = worker().in('interactive');
    await clock.until(Promise.all(many(15, () => second.getUser('u'))));
    expect(server.refusedAt).toEqual([]);
  });

  it('does not need the store', async () => {
    const { clock, worker } = makePacing(RATE);
    const { pacer } = worker();
    expect(await clock.until(pacer.pass({ rank: 1, until: clock.now + 1 }, sentNothing))).toEqual({
      ok: true,
      value: 'sent',
    });
  });
});

const sentNothing = async () => ({ ok: true, value: 'sent' }) as const;

describe('never more than the limit', () => {
  const arrival = fc.record({
    after: fc.integer({ min: 0, max: 900 }),
    count: fc.integer({ min: 1, max: 12 }),
    lane: fc.constantFrom('interactive' as const, 'background' as const),
    isWrite: fc.boolean(),
  });
  const rate = fc.record({
    max: fc.integer({ min: 5, max: 30 }),
    every: fc.integer({ min: 50, max: 3_000 }),
    phase: fc.integer({ min: 0, max: 3_000 }),
  });

  it('in any interval, for any arrivals, latencies and windows; and nothing starves', async () => {
    await fc.assert(
      fc.asyncProperty(
        rate,
        fc.array(arrival, { maxLength: 15 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 400 })),
        async (given, arrivals, latencies) => {
          const { clock, server, worker } = makePacing(given, () => latencies.next().value);
          const { in: lane } = worker();
          const all: Promise<unknown>[] = [];
          for (const { after, count, lane: name, isWrite } of arrivals) {
            await clock.pass(after);
            const leadway = lane(name);
            const call: () => Promise<unknown> = isWrite
              ? () => leadway.updateUser('u', PUT)
              : async () => expect(await leadway.getUser('u')).toMatchObject({ ok: true });
            all.push(...many(count, call));
          }
          await clock.until(Promise.all(all));
          expect(server.refusedAt).toEqual([]);
          expect(busiest(server.seen, given.every)).toBeLessThanOrEqual(given.max);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('leaves room where others use the same token', async () => {
    const { clock, server, worker, admit } = makePacing({ max: 20, every: 1_000 });
    const leadway = worker().in('interactive');
    many(12, admit);
    await clock.until(Promise.all(many(30, () => leadway.getUser('u'))));
    expect(server.refusedAt).toEqual([]);
  });

  it('also where the server says nothing, by the documented limit', async () => {
    const { clock, server, worker } = makePacing({ max: 100, every: 10_000, headers: false });
    const leadway = worker().in('interactive');
    await clock.until(Promise.all(many(250, () => leadway.getUser('u'))));
    expect(server.refusedAt).toEqual([]);
    expect(busiest(server.seen, 10_000)).toBe(100);
  });
});

describe('lanes', () => {
  it('a person waits for no more than answers under way while the reserve lasts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 1, maxLength: 10 }),
        async (pauses) => {
          const { clock, server, worker } = makePacing({ max: 40, every: 1_000 });
          const { in: lane } = worker();
          const bulk = Promise.all(many(200, () => lane('background').getUser('bulk')));
          await clock.pass(100);
          for (const pause of pauses) {
            await clock.pass(pause);
            const asked = clock.now;
            await clock.until(lane('interactive').getUser('person'));
            const mine = server.seen.findLast(({ id }) => id === 'person');
            // The reserve is 5 in an interval; who asks more often shares with the others.
            const isWithinReserve =
              server.seen.filter(({ id, at }) => id === 'person' && at > asked - 1_100).length <= 5;
            // 20 on the way, and at most a round trip of 40 until it is known what the server has left.
            if (isWithinReserve) expect((mine?.at ?? 0) - asked).toBeLessThanOrEqual(60);
          }
          await clock.until(bulk);
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('background work goes on, slowly, while people use up all there is', async () => {
    const { clock, server, worker } = makePacing(RATE);
    const { in: lane } = worker();
    const start = clock.now;
    const rush = Promise.all(many(100, () => lane('interactive').getUser('person')));
    const other = many(3, () => lane('background').getUser('other'));
    await clock.until(Promise.all(other));
    const times = server.seen.filter(({ id }) => id === 'other').map(({ at }) => at - start);
    expect(times).toHaveLength(3);
    expect(times[0]).toBeGreaterThan(1_000);
    expect(times[0]).toBeLessThan(4_000);
    expect(times[2]).toBeLessThan(11_000);
    await clock.until(rush);
  });

  it('a write goes before the readings of its lane', async () => {
    const { clock, server, worker } = makePacing({ max: 6, every: 200 });
    const leadway = worker().in('interactive');
    const all = [...many(8, () => leadway.getUser('u')), leadway.updateUser('u', PUT)];
    await clock.until(Promise.all(all));
    expect(server.seen.findIndex(({ kind }) => kind === 'write')).toBe(5);
  });
});

describe('429', () => {
  it.each([
    ['Retry-After', { ...RATE, retryAfterMs: 7_000 }, 7_000],
    ['the interval', RATE, 1_000],
    ['the documented interval', { ...RATE, headers: false }, 10_000],
  ])('waits for %s, then asks with one request', async (_, rate, wait) => {
    const { clock, server, worker, admit } = makePacing({ ...rate, phase: 0 });
    const leadway = worker().in('interactive');
    await clock.pass(1_000 - (clock.now % 1_000));
    many(10, admit);
    const read = await clock.until(Promise.all(many(4, () => leadway.getUser('u'))));
    expect(read).toEqual(many(4, () => expect.objectContaining({ ok: true })));
    const told = Math.max(...server.refusedAt);
    const later = server.seen.filter(({ at }) => at > told).map(({ at }) => at - 20 - told);
    expect(Math.min(...later)).toBe(wait);
    expect(later).toHaveLength(4);
    expect(new Set(later).size).toBe(4);
  });

  it('nothing goes out before the announced time, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 12 }),
        async (retryAfterMs, pauses) => {
          const { clock, server, worker } = makePacing({ max: 0, every: 500, retryAfterMs });
          const { in: lane } = worker();
          await clock.until(lane('interactive').updateUser('u', PUT));
          const told = clock.now;
          server.rate = RATE;
          const all: Promise<unknown>[] = [];
          for (const [index, pause] of pauses.entries()) {
            all.push(lane(index % 2 ? 'background' : 'interactive').getUser('u'));
            await clock.pass(pause);
          }
          await clock.until(Promise.all(all));
          const [, ...later] = server.seen.map(({ at }) => at - 20);
          expect(later).toHaveLength(pauses.length);
          expect(later.every((at) => at >= told + retryAfterMs)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('waits longer each time, and gives up after four tries', async () => {
    const { clock, server, worker } = makePacing({ max: 0, every: 2_000, headers: false });
    server.rate = { ...server.rate, retryAfterMs: 2_000 };
    const { pacer, in: lane } = worker();
    pacer.hear({ at: clock.now, max: 100, intervalMs: 2_000 });
    const read = await clock.until(lane('interactive').getUser('u'));
    expect(read).toMatchObject({ ok: false, failure: { kind: 'rate-limited', status: 429 } });
    const waits = server.seen
      .slice(1)
      .map(({ at }, index) => at - 20 - (server.refusedAt[index] ?? 0));
    expect(waits).toHaveLength(3);
    expect(waits[0]).toBe(2_000);
    expect(waits[1]).toBeGreaterThanOrEqual(2_000);
    expect(waits[1]).toBeLessThanOrEqual(3_000);
    expect(waits[2]).toBeGreaterThanOrEqual(4_000);
    expect(waits[2]).toBeLessThanOrEqual(6_000);
    expect(!read.ok && (read.failure.retryAt ?? 0)).toBeGreaterThanOrEqual(clock.now + 8_000);
  });

  it('says at once that it takes longer than a person waits', async () => {
    const { clock, server, worker } = makePacing({ max: 0, every: 500, retryAfterMs: 90_000 });
    const leadway = worker().in('interactive');
    const start = clock.now;
    const read = await clock.until(leadway.getUser('u'));
    expect(clock.now - start).toBe(40);
    const failure = { kind: 'rate-limited', effect: 'none', retryAt: start + 40 + 90_000 };
    expect(read).toEqual({ ok: false, failure });
    expect(await clock.until(leadway.updateUser('u', PUT))).toEqual({ ok: false, failure });
    expect(server.seen).toHaveLength(1);
  });

  it('goes one by one for an interval, then as before', async () => {
    const { clock, server, worker, admit } = makePacing(RATE);
    const leadway = worker().in('interactive');
    many(10, admit);
    await clock.until(leadway.getUser('u'));
    await clock.pass(1_100);
    await clock.until(leadway.getUser('u'));
    server.seen.length = 0;
    await clock.until(Promise.all(many(5, () => leadway.getUser('u'))));
    expect(new Set(server.seen.map(({ at }) => at)).size).toBe(1);
  });
});

describe('a write', () => {
  it.each([
    ['rate-limited', { kind: 'rate-limited', effect: 'none', status: 429 }],
    ['server-error', { kind: 'server-error', effect: 'unknown', status: 502 }],
    ['timeout', { kind: 'timeout', effect: 'unknown' }],
    ['unreachable', { kind: 'unreachable', effect: 'unknown' }],
  ] as const)('is never repeated: %s', async (_, trouble) => {
    const { clock, server, worker } = makePacing(RATE);
    server.troubles.push(trouble);
    const written = await clock.until(worker().in('interactive').updateUser('u', PUT));
    expect(written).toMatchObject({ ok: false, failure: trouble });
    await clock.pass(100_000);
    expect(server.seen).toHaveLength(1);
  });

  it('does not grow old: it goes at once, after a moment, or not at all', async () => {
    const { clock, server, worker } = makePacing(RATE);
    const leadway = worker().in('interactive');
    await clock.until(Promise.all(many(10, () => leadway.getUser('u'))));
    const asked = clock.now;
    const refused = await clock.until(leadway.updateUser('u', PUT));
    expect(clock.now).toBe(asked);
    expect(refused).toMatchObject({ failure: { kind: 'rate-limited', effect: 'none' } });
    const retryAt = refused.ok ? 0 : (refused.failure.retryAt ?? 0);
    await clock.pass(retryAt - clock.now);
    expect(await clock.until(leadway.updateUser('u', PUT))).toMatchObject({ ok: true });
    expect(server.refusedAt).toEqual([]);
  });

  it('waits no longer than its patience behind others that are under way', async () => {
    const { clock, worker } = makePacing(RATE, () => 2_000);
    const leadway = worker().in('interactive');
    const reads = many(5, () => leadway.getUser('u'));
    const asked = clock.now;
    const refused = await clock.until(leadway.updateUser('u', PUT));
    expect(clock.now - asked).toBe(250);
    expect(refused).toMatchObject({ failure: { kind: 'rate-limited', effect: 'none' } });
    await clock.until(Promise.all(reads));
  });
});

describe('a reading', () => {
  const trouble = (kind: ApiFailure['kind'], status?: number): ApiFailure => ({
    kind,
    effect: 'none',
    status,
  });

  it.each([
    [trouble('server-error', 502), 3],
    [trouble('html-answer', 403), 3],
    [trouble('unreachable'), 3],
    [trouble('timeout'), 2],
    [trouble('bad-answer', 200), 1],
    [trouble('token-rejected', 401), 1],
    [trouble('user-unknown', 401), 1],
    [trouble('invalid', 422), 1],
  ])('is tried as often as makes sense: %o', async (failure, tries) => {
    const { clock, server, worker } = makePacing(RATE);
    server.troubles.push(...many(9, () => failure));
    const start = clock.now;
    const read = await clock.until(worker().in('interactive').getUser('u'));
    expect(read).toEqual({ ok: false, failure });
    expect(server.seen).toHaveLength(tries);
    expect(clock.now - start).toBeLessThan(40 * tries + 375 + 1_125);
  });

  it('is well when a repetition is', async () => {
    const { clock, server, worker } = makePacing(RATE);
    server.troubles.push(trouble('unreachable'), trouble('server-error', 500));
    const { in: lane } = worker();
    expect(await clock.until(lane('background').listUsers({ locationId: 'a' }))).toMatchObject({
      ok: true,
    });
    server.troubles.push(trouble('timeout'));
    expect(await clock.until(lane('background').searchUsers({ companyId: 'c' }))).toMatchObject({
      ok: true,
    });
  });
});

describe('a spent day', () => {
  it('stops at once, for all, without asking, until it is over', async () => {
    const { clock, server, worker } = makePacing({ ...RATE, dailyRemaining: 0 });
    const { in: lane } = worker();
    await clock.until(lane('interactive').getUser('u'));
    const retryAt = clock.now + 3_600_000;
    const failure = { kind: 'daily-limit', effect: 'none', retryAt };
    await clock.pass(60);
    for (const each of [lane('interactive'), lane('background'), worker().in('interactive')]) {
      expect(await clock.until(each.getUser('u'))).toEqual({ ok: false, failure });
      expect(await clock.until(each.updateUser('u', PUT))).toEqual({ ok: false, failure });
    }
    expect(server.seen).toHaveLength(1);
    server.rate = RATE;
    await clock.pass(retryAt - clock.now);
    expect(await clock.until(lane('interactive').getUser('u'))).toMatchObject({ ok: true });
  });

  it('turns away those who wait, and is not asked again', async () => {
    const { clock, server, worker } = makePacing({ max: 0, every: 1_000, dailyRemaining: 0 });
    const leadway = worker().in('interactive');
    const all = await clock.until(Promise.all(many(9, () => leadway.getUser('u'))));
    expect(all.map((each) => !each.ok && each.failure.kind)).toEqual(many(9, () => 'daily-limit'));
    expect(server.seen).toHaveLength(5);
  });
});

describe('what it costs', () => {
  it('stores seldom, and not on the way of a call', async () => {
    const { clock, stored, worker } = makePacing({ max: 100, every: 1_000 });
    const leadway = worker().in('interactive');
    await clock.until(Promise.all(many(100, () => leadway.getUser('u'))));
    await clock.pass(100);
    expect(stored.writes).toBeLessThanOrEqual(2);
  });

  it('keeps a waiting worker alive', async () => {
    const { clock, stored, worker } = makePacing({ max: 0, every: 500, retryAfterMs: 55_000 });
    const read = worker().in('interactive').getUser('u');
    await clock.pass(50_000);
    expect(stored.writes).toBe(3);
    await clock.until(read);
  });

  it('adds less than 0.2 ms to a call', async () => {
    const { worker } = makePacing({ max: 100, every: 10_000 });
    const { pacer } = worker();
    const state = { at: Date.now(), max: 100_000, intervalMs: 10_000, remaining: 99_900 };
    pacer.hear(state);
    const times: number[] = [];
    for (let index = 0; index < 500; index += 1) {
      const start = performance.now();
      await pacer.pass({ rank: 1, until: Infinity }, sentNothing);
      times.push(performance.now() - start);
    }
    expect(times.toSorted((a, b) => a - b)[250]).toBeLessThan(0.2);
  });
});
