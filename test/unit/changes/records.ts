import fc from 'fast-check';
import { answered, judged, refused, sealed, sent, unknown } from '../../../lib/changes/life.ts';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { Failure } from '../../../lib/changes/failure.ts';
import { plan } from '../../../lib/permissions/plan.ts';
import { rebase } from '../../../lib/permissions/rebase.ts';
import type { Origin } from '../../../lib/changes/view.ts';
import { userState, wishes } from '../permissions/arbitrary.ts';

export const MARIA = { id: 'FakeUserMaria0000001', name: 'María', email: 'maria@example.com' };

/** A confirmed change of María that grants one scope, with whatever a test wants different. */
export function record(id: string, at: number, more: Partial<ChangeRecord> = {}): ChangeRecord {
  return {
    v: 1,
    id,
    at,
    state: 'confirmed',
    user: MARIA,
    connection: { id: 'connection', endsIn: '0002' },
    origin: { kind: 'panel' },
    change: [{ at: 'scope:contacts.write', from: false, to: true }],
    base: { fields: {}, scopes: [] },
    found: { fields: {}, scopes: ['found'] },
    after: { fields: {}, scopes: ['after', 'contacts.write'] },
    missing: [],
    unverified: [],
    foreign: [],
    traceIds: [],
    ...more,
  };
}

const words = fc.string({ unit: 'binary', maxLength: 12 });
const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.constant<Origin>({ kind: 'panel' }),
  fc.record(
    { kind: fc.constant('preset' as const), name: words, id: fc.uuid() },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({ kind: fc.constant('copy' as const), of: fc.uuid(), name: words }),
  fc.record({ kind: fc.constant('undo' as const), of: fc.uuid() }),
);
const failure: fc.Arbitrary<Failure> = fc.record(
  {
    kind: fc.constantFrom('timeout', 'invalid', 'scopes-refused'),
    effect: fc.constantFrom('none', 'unknown'),
    status: fc.integer({ min: 400, max: 599 }),
    reasons: fc.array(words, { maxLength: 3 }),
    traceId: fc.uuid(),
    retryAt: fc.integer({ min: 0, max: 2e12 }),
    scopes: fc.array(words, { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'effect'] },
);
const time = fc.integer({ min: 1.6e12, max: 1.9e12 });
const user = fc.record({ id: words, name: words, email: words });

/** Every record on the way of a change, made by the code that makes them. */
export const lives: fc.Arbitrary<readonly ChangeRecord[]> = fc
  .record({
    base: userState,
    found: userState,
    after: userState,
    wishes,
    user,
    origin,
    failure,
    at: time,
    traceId: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map(({ base, found, after, wishes: all, failure: why, at, traceId, ...rest }) => {
    const possible = [...all].filter((wish) => plan(base, new Map([wish])).ok);
    const planned = plan(base, new Map(possible));
    const change = planned.ok ? planned.change : [];
    const first = sealed(
      {
        id: 'plan',
        at,
        binding: {},
        connection: 'connection',
        base,
        change,
        warnings: [],
        ...rest,
      },
      { id: 'connection', endsIn: '0002', level: 'account', accountId: 'FakeAccountMadrid001' },
      crypto.randomUUID(),
      at,
    );
    const rebased = rebase(change, base, found);
    if (!rebased.ok) return [first, refused(first, why, at + 1, rebased.conflicts)];
    const under = sent(first, found, rebased.change, at + 1);
    const done = answered(under, at + 2, traceId);
    const open = unknown(under, why);
    const old = judged(open, after, at + 70_000);
    return [
      first,
      under,
      done,
      open,
      old,
      judged(old, after, at + 80_000),
      judged(done, after, at + 3),
      judged(done, after, at + 20_000),
      refused(under, why, at + 3),
    ];
  });
