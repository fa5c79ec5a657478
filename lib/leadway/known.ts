/** The same object without the properties that are `undefined`: what is not known is left out, not listed. */
export function known<T extends object>(said: T): T {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  // Only optional properties can be undefined, so what is left is still a T.
  return Object.fromEntries(entries) as T;
}
