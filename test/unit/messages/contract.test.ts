import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../../lib/messages/bounds.ts';
import { CONTRACT, type Verb } from '../../../lib/messages/contract.ts';
import { shapeOf, type Shape } from './shape.ts';

const VERBS = Object.keys(CONTRACT) as Verb[];

/** What of a shape has no end, by its place. A map has as many keys as the bounds of a whole message allow. */
function unbounded(shape: Shape, at = 'input'): string[] {
  switch (shape.kind) {
    case 'object':
      return [
        ...(shape.strict ? [] : [`${at}: other keys`]),
        ...shape.fields.flatMap((field) => unbounded(field.shape, `${at}.${field.name}`)),
      ];
    case 'list':
      return [...(shape.max <= 10_000 ? [] : [`${at}: items`]), ...unbounded(shape.of, `${at}[]`)];
    case 'map':
      return [...unbounded(shape.key, `${at}: keys`), ...unbounded(shape.value, `${at}{}`)];
    case 'text':
      return shape.max <= 100_000 || isBounded(shape.pattern) ? [] : [`${at}: length`];
    case 'number':
      return Number.isFinite(shape.min) && Number.isFinite(shape.max) ? [] : [`${at}: range`];
    case 'either':
      return shape.options.flatMap((option, index) => unbounded(option, `${at}|${index}`));
    default:
      return [];
  }
}

/** From end to end, and nothing repeated without end. */
function isBounded(pattern: RegExp | undefined): boolean {
  if (!pattern || !/^\^.*\$$/s.test(pattern.source)) return false;
  const outsideClasses = pattern.source.replaceAll(/\[(?:\\.|[^\]])*\]/g, 'c');
  return !/[*+]|\{\d+,\}/.test(outsideClasses);
}

describe('the contract', () => {
  it.each(VERBS)('%s has an audience, and an input that is strict and has an end', (verb) => {
    const { audience, input } = CONTRACT[verb];
    expect(audience.length).toBeGreaterThan(0);
    expect(new Set(audience).size).toBe(audience.length);
    for (const kind of audience) expect(Object.keys(BOUNDS)).toContain(kind);
    const shape = shapeOf(input);
    expect(shape.kind).toBe('object');
    expect(unbounded(shape)).toEqual([]);
  });

  it('gives the portal’s script no verb that anybody else has', () => {
    const shared = VERBS.filter((verb) => {
      const audience: readonly string[] = CONTRACT[verb].audience;
      return audience.includes('portal-script') && audience.length > 1;
    });
    expect(shared).toEqual([]);
  });

  // Otherwise the test above could not fail.
  it.each([
    ['other keys', z.object({})],
    ['items', z.strictObject({ a: z.array(z.boolean()) })],
    ['length', z.strictObject({ a: z.string() })],
    ['length', z.strictObject({ a: z.optional(z.string().check(z.regex(/^[a-z]+$/))) })],
    ['length', z.strictObject({ a: z.string().check(z.regex(/[a-z]{1,9}/)) })],
    ['range', z.strictObject({ a: z.union([z.null(), z.number()]) })],
    ['length', z.strictObject({ a: z.record(z.string(), z.boolean()) })],
  ])('is known to lack an end: %s', (what, schema) => {
    expect(unbounded(shapeOf(schema)).join()).toContain(what);
  });
});
