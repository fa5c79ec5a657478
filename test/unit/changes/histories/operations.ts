import fc from 'fast-check';
import type { Place } from '../../../../lib/permissions/change.ts';
import type { Json } from '../../../../lib/permissions/state.ts';

export type Wish = readonly [Place, Json];

/** What happens to one call of the server. Times are milliseconds. */
export type Trouble =
  | { readonly on: 'read'; readonly what: 'reset' | 'server-error' | 'rate-limited' }
  /** Readings show the state of so long ago, for as long. */
  | { readonly on: 'read'; readonly what: 'lag'; readonly ms: number }
  | {
      readonly on: 'write';
      readonly what: 'refused' | 'rate-limited' | 'reset-before' | 'reset-after';
    }
  | { readonly on: 'write'; readonly what: 'error-before' | 'error-after' }
  | { readonly on: 'write'; readonly what: 'late'; readonly ms: number }
  | { readonly on: 'write'; readonly what: 'drops'; readonly scope: string }
  | { readonly on: 'write'; readonly what: 'slow'; readonly ms: number };

/** One thing that happens in a history. */
export type Operation =
  | { readonly op: 'open'; readonly tab: number; readonly user: number }
  | {
      readonly op: 'apply';
      readonly tab: number;
      readonly wishes: readonly Wish[];
      /** What is said of the press, and after how long; absent where it is known to be good at once. */
      readonly press?: { readonly toldAfter: number; readonly trusted: boolean } | undefined;
    }
  | { readonly op: 'undo'; readonly tab: number; readonly nth: number }
  | {
      readonly op: 'rival';
      readonly user: number;
      readonly wishes: readonly Wish[];
      /** By the portal's rules; else as a program may, which leaves marks where their scopes go or never were. */
      readonly strict: boolean;
    }
  | { readonly op: 'pass'; readonly ms: number }
  | { readonly op: 'trouble'; readonly trouble: Trouble }
  /** The worker dies so many steps from now; each step counts twice, before and after its effect. */
  | { readonly op: 'die'; readonly steps: number }
  | { readonly op: 'quota'; readonly full: boolean }
  /** A settled record is found damaged and set aside. */
  | { readonly op: 'damage'; readonly nth: number };

const SCOPES = ['contacts.write', 'forms.write', 'invoices.write', 'loginas.write', 'odd.unknown'];
const scope = fc.constantFrom(...SCOPES);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      scope.map((name): Place => `scope:${name}`),
      fc.boolean(),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      scope.map((name): Place => `assigned:${name}`),
      fc.boolean(),
    ),
  },
  fc.tuple(fc.constantFrom<Place>('flag:a', 'flag:b'), fc.boolean()),
  fc.tuple(fc.constant<Place>('field:firstName'), fc.constantFrom('Ana', 'Bea', 'Cleo')),
);
const wishes = fc.array(wish, { minLength: 1, maxLength: 4 });
const tab = fc.nat(2);
const user = fc.nat(1);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({
    on: fc.constant('read' as const),
    what: fc.constantFrom('reset', 'server-error', 'rate-limited'),
  }),
  fc.record({
    on: fc.constant('read' as const),
    what: fc.constant('lag' as const),
    ms: fc.integer({ min: 100, max: 8_000 }),
  }),
  fc.record({
    on: fc.constant('write' as const),
    what: fc.constantFrom(
      'refused',
      'rate-limited',
      'reset-before',
      'reset-after',
      'error-before',
      'error-after',
    ),
  }),
  fc.record({
    on: fc.constant('write' as const),
    what: fc.constant('late' as const),
    ms: fc.integer({ min: 100, max: 50_000 }),
  }),
  fc.record({ on: fc.constant('write' as const), what: fc.constant('drops' as const), scope }),
  fc.record({
    on: fc.constant('write' as const),
    what: fc.constant('slow' as const),
    ms: fc.integer({ min: 100, max: 15_000 }),
  }),
);

const press = fc.option(
  fc.record({ toldAfter: fc.constantFrom(0, 2, 250, 3_000), trusted: fc.boolean() }),
  { nil: undefined },
);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant('open' as const), tab, user }) },
  { weight: 6, arbitrary: fc.record({ op: fc.constant('apply' as const), tab, wishes, press }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('undo' as const), tab, nth: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constant('rival' as const),
      user,
      wishes,
      strict: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      op: fc.constant('pass' as const),
      ms: fc.oneof(fc.nat(200), fc.nat(5_000), fc.nat(70_000)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('trouble' as const), trouble }) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('die' as const),
      steps: fc.integer({ min: 1, max: 24 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('quota' as const), full: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('damage' as const), nth: fc.nat(3) }) },
);

/** A history begins with every tab open, so that most of its operations have something to work on. */
export const history: fc.Arbitrary<readonly Operation[]> = fc
  .array(operation, { minLength: 4, maxLength: 28, size: 'max' })
  .map((rest) => [
    { op: 'open', tab: 0, user: 0 } as const,
    { op: 'open', tab: 1, user: 0 } as const,
    { op: 'open', tab: 2, user: 1 } as const,
    { op: 'pass', ms: 500 } as const,
    ...rest,
  ]);
