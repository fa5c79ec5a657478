import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The specs that take longest, the longest first. Their order is all that counts. */
const DEAREST = [
  'test/e2e/every-state.spec.ts',
  'test/e2e/kills.spec.ts',
  'test/e2e/faults.spec.ts',
  'test/e2e/firefox/main-flow.spec.ts',
  'test/e2e/finding.spec.ts',
  'test/e2e/hostile-sight.spec.ts',
  'test/e2e/hostile-page.spec.ts',
  'test/e2e/addresses.spec.ts',
  'test/e2e/lock.spec.ts',
  'test/e2e/choices.spec.ts',
  'test/e2e/canary.spec.ts',
];

/**
 * Begins with what takes longest, so that no core stands idle beside the last one. Vitest itself goes by how long files
 * took the last time, which a fresh clone does not know, and else by their size, which says the opposite: the shortest
 * spec walks through every state there is.
 */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = DEAREST.findIndex((path) => moduleId.endsWith(path));
  return at === -1 ? DEAREST.length : at;
}
