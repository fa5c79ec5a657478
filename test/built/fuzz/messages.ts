import fc, { type Arbitrary } from 'fast-check';
import { CONTRACT, type Verb } from '../../../lib/messages/contract.ts';
import { shapeOf, type Shape } from '../../unit/messages/shape.ts';

const VERBS = Object.keys(CONTRACT) as Verb[];

/** Names that objects have by birth, or that a careless copy would give a meaning to. */
const BORN = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'then',
  '__defineGetter__',
];

const BORN_NAME = fc.constantFrom(...BORN);

/** What is in place of something else. */
const JUNK = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  BORN_NAME,
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    Number.MAX_SAFE_INTEGER,
    '',
    'https://evil.example/',
    '../../etc/passwd',
    'x'.repeat(3_000),
    'x'.repeat(3_000_000),
    '\u0000\uD800\u202E',
    Array.from({ length: 20_000 }, () => 'scope:contacts.write'),
    Array.from({ length: 2_000 }, (_, at) => ({ at: `scope:a${at}`, to: true })),
    JSON.parse('{"__proto__":{"audience":["portal-script"]},"verb":"change.apply"}'),
    JSON.parse('['.repeat(3_000) + ']'.repeat(3_000)),
    { ok: true, value: null },
    { order: 'open-panel' },
    { news: 'connection' },
  ),
);

const WRONG_VERB = fc.oneof(
  BORN_NAME,
  fc.string({ maxLength: 20 }),
  fc.constantFrom(...VERBS).map((verb) => `${verb} `),
  fc.constantFrom(...VERBS).map((verb) => verb.toUpperCase()),
  fc.constantFrom(...VERBS).map((verb) => [verb]),
  fc.constantFrom('change.seal', 'vault.token', 'connection.get', 'fetch', 'eval'),
);

/**
 * Every message a sender could think of: random JSON, messages of the contract as they should be, with ids that exist
 * and ids that do not, such messages with one thing altered, and verbs that are none. `honest` are some that work.
 */
export function messages(known: readonly string[], honest: readonly unknown[]): Arbitrary<unknown> {
  const fitting = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...honest) },
    { weight: 4, arbitrary: fc.oneof(...VERBS.map((verb) => fittingMessage(verb, known))) },
  );
  return fc.oneof(
    { weight: 5, arbitrary: fitting },
    { weight: 8, arbitrary: fitting.chain(altered) },
    { weight: 2, arbitrary: fitting.chain(altered).chain(altered) },
    { weight: 1, arbitrary: fc.record({ verb: WRONG_VERB, input: JUNK }) },
    { weight: 1, arbitrary: fc.record({ verb: fc.constantFrom(...VERBS), input: JUNK }) },
    { weight: 1, arbitrary: JUNK },
  );
}

function fittingMessage(verb: Verb, known: readonly string[]): Arbitrary<unknown> {
  return valueOf(shapeOf(CONTRACT[verb].input), known).map((input) => ({ verb, input }));
}

/** Values that a shape admits. */
function valueOf(shape: Shape, known: readonly string[]): Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object': {
      const fields = Object.fromEntries(
        shape.fields.map(({ name, shape: inner }) => [name, valueOf(inner, known)]),
      );
      const requiredKeys = shape.fields.filter((one) => !one.optional).map(({ name }) => name);
      return fc.record(fields, { requiredKeys });
    }
    case 'list':
      return fc.array(valueOf(shape.of, known), {
        minLength: shape.min,
        maxLength: Math.min(shape.max, shape.min + 4),
      });
    case 'map':
      return fc.dictionary(
        fc.oneof(fc.string({ maxLength: 40 }), BORN_NAME),
        fc.string({ maxLength: 9 }),
        {
          maxKeys: 4,
        },
      );
    case 'text':
      return textOf(shape, known);
    case 'number':
      return shape.whole
        ? fc.integer({ min: shape.min, max: shape.max })
        : fc.double({ min: shape.min, max: shape.max, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'one-of':
      return fc.constantFrom(...shape.values);
    case 'either':
      return fc.oneof(...shape.options.map((option) => valueOf(option, known)));
  }
}

function textOf(
  { pattern, min, max }: Extract<Shape, { kind: 'text' }>,
  known: readonly string[],
): Arbitrary<string> {
  const admitted = (text: string) =>
    text.length >= min && text.length <= max && (!pattern || pattern.test(text));
  const some = pattern
    ? fc.stringMatching(pattern).filter(admitted)
    : fc.string({ minLength: min, maxLength: Math.min(max, min + 60), unit: 'grapheme' });
  const fitting = [...known, ...BORN].filter(admitted);
  return fitting.length === 0
    ? some
    : fc.oneof(
        { weight: 1, arbitrary: some },
        { weight: 2, arbitrary: fc.constantFrom(...fitting) },
      );
}

/** A value with one thing altered, at any depth. */
function altered(value: unknown): Arbitrary<unknown> {
  if (!isPlain(value)) return JUNK;
  const keys = Object.keys(value);
  const here: Arbitrary<unknown>[] = [
    fc
      .tuple(fc.oneof(BORN_NAME, fc.string({ maxLength: 8 })), JUNK)
      .map(([key, added]) => withKey(value, key, added)),
  ];
  if (keys.length > 0) {
    const key = fc.constantFrom(...keys);
    here.push(
      key.chain((at) => JUNK.map((other) => withKey(value, at, other))),
      key.chain((at) => altered(value[at]).map((other) => withKey(value, at, other))),
      key.chain((at) => altered(value[at]).map((other) => withKey(value, at, other))),
      key.map((at) => without(value, at)),
      key.map((at) => withKey(value, at, repeated(value[at]))),
    );
  }
  return fc.oneof(...here);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length < 100;
}

/** A copy with an own property of this name, also where the name is one objects are born with. */
function withKey(value: Record<string, unknown>, key: string, other: unknown): unknown {
  const copy = copyOf(value);
  Object.defineProperty(copy, key, {
    value: other,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function without(value: Record<string, unknown>, key: string): unknown {
  const copy = copyOf(value);
  delete copy[key];
  return copy;
}

function copyOf(value: Record<string, unknown>): Record<string, unknown> {
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  return copy as Record<string, unknown>;
}

/** Longer than anybody needs, of the same kind. */
function repeated(value: unknown): unknown {
  if (typeof value === 'string') return value.repeat(Math.ceil(9_000 / (value.length || 1)));
  if (Array.isArray(value)) return Array.from({ length: 1_001 }, () => value[0] as unknown);
  return [value];
}
