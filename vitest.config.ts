import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { DearestFirst } from './test/dearest-first.ts';

// Those in `test/built` look at the production build and demand an earlier `npm run build`.
const unit = {
  name: 'unit',
  include: ['test/unit/**/*.test.{ts,tsx}', 'test/built/**/*.test.ts'],
  environment: 'node',
  // Each file has one of its own, as it would have a process; to start that takes twice as long.
  pool: 'threads',
  setupFiles: ['test/unit/setup.ts'],
  testTimeout: 20_000,
  // What is set up for tests takes as long on a busy machine as they do.
  hookTimeout: 20_000,
  // By default one core is left free; of two that is half of them.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};

// Two browsers at a time is what two cores carry.
const e2e = {
  name: 'e2e',
  include: ['test/e2e/**/*.spec.ts'],
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Two browsers on two slow cores now and then lose a race that a person would not notice. A test that fails is begun
  // again from its start, once, and the report says so; what is broken fails twice.
  retry: 1,
  maxWorkers: 2,
  fileParallelism: true,
  // Specs that one process runs share its browser: see `startWorld`.
  isolate: false,
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: DearestFirst },
    projects: [
      { extends: true, test: unit },
      { extends: true, test: e2e },
    ],
  },
});
