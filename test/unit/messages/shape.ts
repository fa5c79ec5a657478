import type * as z from 'zod/mini';

/** What a schema admits, read from the schema itself, so that a test walks whatever the contract says. */
export type Shape =
  | { readonly kind: 'object'; readonly strict: boolean; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly kind: 'map'; readonly key: Shape; readonly value: Shape }
  | {
      readonly kind: 'text';
      readonly pattern: RegExp | undefined;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'number'; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'one-of'; readonly values: readonly unknown[] }
  | { readonly kind: 'either'; readonly options: readonly Shape[] };

export type Field = { readonly name: string; readonly optional: boolean; readonly shape: Shape };

type Definition = {
  readonly type: string;
  readonly shape: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element: Schema;
  readonly innerType: Schema;
  readonly keyType: Schema;
  readonly valueType: Schema;
  readonly options: readonly Schema[];
  readonly entries: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
};
type Schema = { readonly _zod: { readonly def: Definition } };
type Check = {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
};

/** Throws at a kind of schema it does not know: then it is to be taught. */
export function shapeOf(schema: z.ZodMiniType<unknown>): Shape {
  return read(schema as unknown as Schema);
}

function read(schema: Schema): Shape {
  const { def } = schema._zod;
  const checks = (def.checks ?? []).map((each) => each._zod.def);
  const min = find(checks, 'min_length', ({ minimum }) => minimum) ?? 0;
  const max = find(checks, 'max_length', ({ maximum }) => maximum) ?? Infinity;
  switch (def.type) {
    case 'object':
      return {
        kind: 'object',
        strict: def.catchall?._zod.def.type === 'never',
        fields: Object.entries(def.shape).map(([name, inner]) => field(name, inner)),
      };
    case 'array':
      return { kind: 'list', of: read(def.element), min, max };
    case 'record':
      return { kind: 'map', key: read(def.keyType), value: read(def.valueType) };
    case 'string':
      return {
        kind: 'text',
        pattern: find(checks, 'string_format', ({ pattern }) => pattern),
        min,
        max,
      };
    case 'number':
      return {
        kind: 'number',
        whole: checks.some(({ format }) => format === 'safeint'),
        min: find(checks, 'greater_than', ({ value }) => value) ?? -Infinity,
        max: find(checks, 'less_than', ({ value }) => value) ?? Infinity,
      };
    case 'boolean':
      return { kind: 'boolean' };
    case 'null':
      return { kind: 'one-of', values: [null] };
    case 'literal':
      return { kind: 'one-of', values: def.values };
    case 'enum':
      return { kind: 'one-of', values: Object.values(def.entries) };
    case 'nullable':
      return {
        kind: 'either',
        options: [{ kind: 'one-of', values: [null] }, read(def.innerType)],
      };
    case 'union':
      return { kind: 'either', options: def.options.map(read) };
    default:
      throw new Error(`What a schema of type ${def.type} admits is not known here: teach it.`);
  }
}

function field(name: string, schema: Schema): Field {
  const { def } = schema._zod;
  const optional = def.type === 'optional';
  return { name, optional, shape: read(optional ? def.innerType : schema) };
}

function find<T>(
  checks: readonly Check[],
  name: string,
  what: (check: Check) => T | undefined,
): T | undefined {
  const found = checks.find(({ check }) => check === name);
  return found && what(found);
}
