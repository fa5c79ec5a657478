import type { Json } from './state.ts';

/** Equality of JSON values: the order of an object's keys does not count, the order of an array does. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  if (Array.isArray(a) !== Array.isArray(b) || left.length !== Object.keys(b).length) return false;
  return left.every(([key, value]) => Object.hasOwn(b, key) && equalJson(value, ownValue(b, key)));
}

/** A property that is the object's own: keys come from a server and may be `__proto__` or `constructor`. */
export function ownValue<T>(object: object, key: string): T | undefined {
  return Object.hasOwn(object, key) ? (object as Record<string, T>)[key] : undefined;
}
