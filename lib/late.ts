/** Makes a thing when it is asked for first, and the same from then on. */
export function late<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
