import { expect, test } from 'vitest';
import { MOST_CHARACTERS } from '../../../lib/messages/contract.ts';
import { BUILT_IN } from '../../../lib/portal/built-in-facts.ts';
import { readFacts } from '../../../lib/background/facts-file.ts';

const SEEN = { seen: '2026-12-01' };
const problemsIn = (file: unknown) => {
  const read = readFacts(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? [] : read.problems;
};

test('the built-in facts are a file that can be loaded', () => {
  const read = readFacts(JSON.stringify(BUILT_IN));
  expect(read).toMatchObject({ ok: true, facts: BUILT_IN });
});

test('what is left out is left out', () => {
  expect(readFacts(JSON.stringify({ ...SEEN, rows: ['.user'] }))).toEqual({
    ok: true,
    facts: { ...SEEN, rows: ['.user'] },
    selectors: [{ at: 'rows[0]', selector: '.user' }],
  });
});

test.each<[string, unknown, unknown]>([
  ['no JSON', '{', [{ at: '', problem: 'not-json' }]],
  ['no object', '[]', [{ at: '', problem: 'not-a-text' }]],
  ['too large', `"${'x'.repeat(MOST_CHARACTERS)}"`, [{ at: '', problem: 'too-large' }]],
  ['no day', {}, [{ at: 'seen', problem: 'missing' }]],
  ['a day of another form', { seen: 'today' }, [{ at: 'seen', problem: 'bad-form' }]],
  ['an unknown list', { ...SEEN, addresses: ['x'] }, [{ at: 'addresses', problem: 'unknown' }]],
  ['no list', { ...SEEN, rows: 'tr' }, [{ at: 'rows', problem: 'not-a-list' }]],
  ['an empty list', { ...SEEN, rows: [] }, [{ at: 'rows', problem: 'empty' }]],
  ['a number', { ...SEEN, rows: ['tr', 7] }, [{ at: 'rows[1]', problem: 'not-a-text' }]],
  [
    'no attribute',
    { ...SEEN, userAttributes: ['a]b'] },
    [{ at: 'userAttributes[0]', problem: 'bad-form' }],
  ],
  ['no host', { ...SEEN, requestHosts: ['*'] }, [{ at: 'requestHosts[0]', problem: 'bad-form' }]],
  ['a rule', { ...SEEN, rows: ['tr{}'] }, [{ at: 'rows[0]', problem: 'bad-form' }]],
  ['too many', { ...SEEN, rows: Array(101).fill('tr') }, [{ at: 'rows', problem: 'too-many' }]],
  ['a long one', { ...SEEN, rows: ['x'.repeat(201)] }, [{ at: 'rows[0]', problem: 'too-many' }]],
])('refused, and told where: %s', (_, file, expected) => {
  expect(problemsIn(file)).toEqual(expected);
});

test('everything that is wrong is named', () => {
  const problems = problemsIn({ rows: [], layers: 'x', odd: 1 });
  expect(problems.map(({ at }) => at).toSorted()).toEqual(['layers', 'odd', 'rows', 'seen']);
});
