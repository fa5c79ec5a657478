import * as z from 'zod/mini';
import { late } from '../late.ts';
import { MOST_CHARACTERS } from '../messages/contract.ts';
import { SELECTORS } from '../portal/selectors.ts';

const list = (item: z.ZodMiniString) =>
  z.optional(z.array(item).check(z.minLength(1), z.maxLength(100)));
const text = (shape: RegExp) => z.string().check(z.minLength(1), z.maxLength(200), z.regex(shape));

/**
 * A file of facts about the portal's pages. What it leaves out stays as it is built in; nothing in it is run, and none of
 * it reaches further than to which user a page seems to show, whom the API then has to name. Made when somebody has such
 * a file: of all shapes it is the largest.
 */
const FactsFile = late(() => {
  /** Whether it parses is for a page to say, which has a parser; a block has no place in a selector. */
  const selectors = list(text(/^[^{};@]+$/));
  const attributes = list(text(/^[a-z][a-z0-9_-]*$/));
  /** As `plainName` makes it. */
  const names = list(text(/^[a-z0-9]+$/));
  const segments = list(text(/^[a-z0-9_-]+$/));
  return z.strictObject({
    /** The day the portal was looked at, `2026-11-25`. */
    seen: text(/^\d{4}-\d{2}-\d{2}$/),
    ...(Object.fromEntries(SELECTORS.map((name) => [name, selectors])) as Record<
      (typeof SELECTORS)[number],
      typeof selectors
    >),
    userAttributes: attributes,
    otherAttributes: attributes,
    userFields: names,
    otherFields: names,
    looseKeys: names,
    userSegments: segments,
    otherSegments: segments,
    requestHosts: list(text(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  });
});

export type CustomFacts = z.output<ReturnType<typeof FactsFile>>;

export const PROBLEMS = [
  'not-json',
  'too-large',
  'unknown',
  'missing',
  'not-a-list',
  'not-a-text',
  'empty',
  'too-many',
  'bad-form',
  'bad-selector',
] as const;

/** What is wrong in a file, and where: `layers[2]`; an empty place is the file as a whole. */
export type FactsProblem = { readonly at: string; readonly problem: (typeof PROBLEMS)[number] };

/** A selector of the file, for whoever can parse it. */
export type FactsSelector = { readonly at: string; readonly selector: string };

export type ReadFacts =
  | { readonly ok: true; readonly facts: CustomFacts; readonly selectors: readonly FactsSelector[] }
  | { readonly ok: false; readonly problems: readonly FactsProblem[] };

/** Reads a file of facts. Everything that is wrong is named, up to 20 things. */
export function readFacts(file: string): ReadFacts {
  if (file.length > MOST_CHARACTERS) return broken('too-large');
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return broken('not-json');
  }
  const parsed = FactsFile().safeParse(json);
  if (parsed.success) return { ok: true, facts: parsed.data, selectors: selectorsIn(parsed.data) };
  return { ok: false, problems: parsed.error.issues.flatMap(problemsOf).slice(0, 20) };
}

function broken(problem: FactsProblem['problem']): ReadFacts {
  return { ok: false, problems: [{ at: '', problem }] };
}

function selectorsIn(facts: CustomFacts): FactsSelector[] {
  return SELECTORS.flatMap((name) =>
    (facts[name] ?? []).map((selector, index) => ({
      at: `${name}[${index}]`,
      selector,
    })),
  );
}

function problemsOf(issue: z.core.$ZodIssue): FactsProblem[] {
  const at = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: key.slice(0, 100), problem: 'unknown' }));
  }
  return [{ at, problem: problemOf(issue) }];
}

function problemOf(issue: z.core.$ZodIssue): FactsProblem['problem'] {
  if (issue.code === 'too_small') return 'empty';
  if (issue.code === 'too_big') return 'too-many';
  if (issue.code !== 'invalid_type') return 'bad-form';
  if (issue.expected === 'array') return 'not-a-list';
  return issue.path[0] === 'seen' ? 'missing' : 'not-a-text';
}

function placeOf(path: readonly PropertyKey[]): string {
  const [name = '', index] = path;
  return index === undefined ? String(name) : `${String(name)}[${String(index)}]`;
}
