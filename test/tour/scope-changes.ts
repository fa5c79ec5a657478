export type ScopeCounts = { readonly granted: number; readonly removed: number };

/** How many scopes came and how many went between two lists, whatever their order. */
export function scopeChanges(before: readonly string[], after: readonly string[]): ScopeCounts {
  return { granted: missingFrom(before, after), removed: missingFrom(after, before) };
}

function missingFrom(list: readonly string[], others: readonly string[]): number {
  return new Set(others.filter((one) => !list.includes(one))).size;
}
