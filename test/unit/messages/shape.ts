import * as z from 'zod/mini';

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

/** As much of JSON Schema as schemas of the contract come to. */
type Json = {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Json;
  readonly additionalProperties?: Json | false;
  readonly items?: Json;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Throws at a kind of schema it does not know: then it is to be taught. */
export function shapeOf(schema: z.ZodMiniType<unknown>): Shape {
  return read(z.toJSONSchema(schema, { io: 'input' }) as Json);
}

function read(json: Json): Shape {
  const options = json.anyOf ?? json.oneOf;
  if (options) return { kind: 'either', options: options.map(read) };
  if (Array.isArray(json.type)) {
    const types = json.type as readonly string[];
    return { kind: 'either', options: types.map((type) => read({ ...json, type })) };
  }
  if ('const' in json) return { kind: 'one-of', values: [json.const] };
  if (json.enum) return { kind: 'one-of', values: json.enum };
  switch (json.type) {
    case 'object':
      return json.propertyNames ? readMap(json) : readObject(json);
    case 'array':
      return {
        kind: 'list',
        of: read(json.items ?? {}),
        min: json.minItems ?? 0,
        max: json.maxItems ?? Infinity,
      };
    case 'string':
      return {
        kind: 'text',
        // As the contract's patterns are: a dot may be any character.
        pattern: json.pattern === undefined ? undefined : new RegExp(json.pattern, 's'),
        min: json.minLength ?? 0,
        max: json.maxLength ?? Infinity,
      };
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        whole: json.type === 'integer',
        min: json.minimum ?? -Infinity,
        max: json.maximum ?? Infinity,
      };
    case 'boolean':
      return { kind: 'boolean' };
    case 'null':
      return { kind: 'one-of', values: [null] };
    default:
      throw new Error(
        `What this schema admits is not known here, teach it: ${JSON.stringify(json)}`,
      );
  }
}

function readObject(json: Json): Shape {
  const fields = Object.entries(json.properties ?? {}).map(([name, inner]) => ({
    name,
    optional: !json.required?.includes(name),
    shape: read(inner),
  }));
  return { kind: 'object', strict: json.additionalProperties === false, fields };
}

function readMap(json: Json): Shape {
  return {
    kind: 'map',
    key: read(json.propertyNames ?? {}),
    value: read(json.additionalProperties || {}),
  };
}
