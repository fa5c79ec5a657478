import { beforeEach, expect, test, vi } from 'vitest';
import { forgetGone, report, subjectOf } from '../../../lib/background/subject.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());

const ANA = '0IHuJvc2ofPAAA8GzTRi';
const LUIS = 'lu1sTbbXc8Kq0ZpWm4Nd';
const MEI = 'me1QwErTyUiOpAsDfGh';
const isThere = vi.fn<(tab: number, frame: number) => Promise<boolean>>();

let tab = 100;
let clock = 0;
type Seen = 'row' | 'text' | 'request';
type Said = {
  around?: string[];
  how?: Seen[];
  ways?: Seen[][];
  emails?: string[];
  frames?: number;
};
const says = (frame: number, users: string[], more: Said = {}) =>
  report({ tab: { id: tab }, frameId: frame }, { users, ...more }, (clock += 1), isThere);
const users = async () => (await subjectOf(tab)).users;

beforeEach(() => {
  tab += 1;
  isThere.mockReset().mockResolvedValue(true);
});

test('the newest report that names somebody counts, and a change is answered', async () => {
  expect(await says(0, [], { frames: 1 })).toBeUndefined();
  expect(await says(4, [ANA])).toMatchObject({ tab, users: [ANA] });
  expect(await says(4, [ANA])).toBeUndefined();
  expect(await says(5, [LUIS])).toMatchObject({ users: [LUIS] });
  expect(await says(5, [])).toMatchObject({ users: [ANA] });
});

test('an address alone counts as somebody', async () => {
  await says(0, [], { emails: ['ana@example.com'] });
  expect(await subjectOf(tab)).toMatchObject({ users: [], emails: ['ana@example.com'] });
});

test('a top document without frames takes the reports of frames with it', async () => {
  await says(4, [ANA]);
  expect(await says(0, [], { frames: 0 })).toMatchObject({ users: [] });
  expect(isThere).not.toHaveBeenCalled();
});

test('a top document that names somebody speaks for the page', async () => {
  await says(4, [ANA]);
  expect(await says(0, [LUIS], { frames: 1 })).toMatchObject({ users: [LUIS] });
  await says(0, [], { frames: 1 });
  expect(await users()).toEqual([]);
});

test('a frame that went away without a word takes its report with it', async () => {
  await says(4, [ANA]);
  await says(0, [], { frames: 2 });
  expect(await users()).toEqual([ANA]);
  isThere.mockResolvedValue(false);
  expect(await says(0, [], { frames: 1 })).toMatchObject({ users: [] });
  expect(isThere).toHaveBeenLastCalledWith(tab, 4);
});

test('who asks is not told of a frame that is gone', async () => {
  await says(0, [], { frames: 1 });
  await says(4, [ANA]);
  expect(await forgetGone(tab, isThere)).toBeUndefined();
  isThere.mockResolvedValue(false);
  expect(await forgetGone(tab, isThere)).toMatchObject({ users: [] });
  expect(await users()).toEqual([]);
});

test('whoever is logged in is not the user of a form in a frame, unless their row was used', async () => {
  await says(0, [], { frames: 1, around: [ANA] });
  await says(4, [ANA], { how: ['text'] });
  expect(await users()).toEqual([]);
  await says(4, [ANA], { how: ['row', 'text'] });
  expect(await users()).toEqual([ANA]);
  await says(4, [LUIS, ANA]);
  expect(await users()).toEqual([LUIS, ANA]);
});

test('whoever is logged in leaves no doubt of whom a form in a frame is about, unless their row was used', async () => {
  await says(0, [], { frames: 1, around: [ANA] });
  await says(4, [ANA, LUIS], { ways: [['request'], ['text']] });
  expect(await subjectOf(tab)).toMatchObject({ users: [LUIS], how: ['text'] });
  await says(4, [ANA, LUIS], { ways: [['row'], ['text']] });
  expect(await subjectOf(tab)).toMatchObject({ users: [ANA, LUIS], how: [] });
  await says(4, [MEI, ANA, LUIS], { ways: [['text'], ['text', 'request'], ['text']] });
  expect(await subjectOf(tab)).toMatchObject({ users: [MEI, LUIS], how: [] });
  await says(4, [ANA, LUIS], { ways: [['request']] });
  expect(await users()).toEqual([ANA, LUIS]);
});

test('the top document is never asked whether it is there', async () => {
  await says(0, [ANA]);
  isThere.mockResolvedValue(false);
  await forgetGone(tab, isThere);
  expect(await users()).toEqual([ANA]);
});

test('reports of frames that speak at the same time are all kept', async () => {
  await Promise.all([says(4, [ANA]), says(5, [LUIS]), says(6, [])]);
  await says(5, []);
  expect(await users()).toEqual([ANA]);
});
