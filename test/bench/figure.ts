/** One thing that was measured, and what we promise about it. */
export type Figure = {
  readonly what: string;
  readonly unit: 'ms' | 'x' | 'tasks';
  readonly samples: readonly number[];
  /** A figure without one is for information. */
  readonly budget?: { readonly median?: number; readonly p95?: number } | undefined;
  /**
   * Measured so that no busy machine excuses it: over its budget, the bench ends with an error. Of what is measured
   * beside its own floor the median alone is: who is slow now and then is slow in either.
   */
  readonly firm?: boolean | 'median';
};

/** One measurement; it brings its own browser, so that none finds what another has left. */
export type Measurement = () => Promise<readonly Figure[]>;

/** The middle of the samples; NaN of none. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** What 95 of 100 samples stay at or under; NaN of none. */
export function p95(samples: readonly number[]): number {
  return quantile(samples, 0.95);
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Whether every promise about it was kept; undefined where there is none. */
export function isKept({ samples, budget }: Figure): boolean | undefined {
  if (!budget) return undefined;
  const isUnder = (value: number, limit: number | undefined) =>
    limit === undefined || value <= limit;
  return isUnder(median(samples), budget.median) && isUnder(p95(samples), budget.p95);
}

/** The figures that break a promise that nothing excuses. */
export function broken(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ firm, budget, ...rest }) => {
    const held = firm === 'median' ? budget && { median: budget.median } : budget;
    return firm && isKept({ ...rest, budget: held }) === false;
  });
}
