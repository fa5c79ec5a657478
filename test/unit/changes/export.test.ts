import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideJsonPage, asideText, csvPage, jsonPage } from '../../../lib/changes/export.ts';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { Edit } from '../../../lib/permissions/change.ts';
import { lives, MARIA, record } from './records.ts';

const ALL = { first: true, last: true };
const NAMES = [
  'time',
  'change',
  'user id',
  'user name',
  'user e-mail',
  'outcome',
  'done',
  'origin',
  'place',
  'from',
  'to',
  'trace ids',
];

/** RFC 4180, character by character, with none of the writer's own ideas. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const char = csv[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (csv[i + 1] === '"') cell += csv[(i += 1)];
      else quoted = false;
    } else if (char === '"') {
      if (cell !== '') throw new Error(`A quote inside an unquoted cell at ${i}.`);
      quoted = true;
    } else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else if (char === '\r' || char === '\n') throw new Error(`A bare line end at ${i}.`);
    else cell += char;
  }
  if (quoted || cell || row.length > 0) throw new Error('The last line has no end.');
  return rows;
}

function lines(...records: ChangeRecord[]): Record<string, string>[] {
  const text = csvPage(records, ALL);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = parse(text.slice(1));
  expect(head).toEqual(NAMES);
  return rows.map((row) => {
    expect(row).toHaveLength(NAMES.length);
    return Object.fromEntries(row.map((cell, index) => [NAMES[index] ?? '', cell]));
  });
}

const named = (name: string) =>
  lines(record('a', 1, { user: { ...MARIA, name } }))[0]?.['user name'];

/** What a spreadsheet would run, in ASCII and full width, after what it strips. */
const RUNS = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const nasty = fc
  .array(
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', ...'\t\r\n ;,"\'aÑ|\u00a0\uFEFF'),
  )
  .map((all) => all.join(''));

describe('CSV', () => {
  it('has a line per edit', () => {
    const at = Date.UTC(2026, 10, 23, 15, 0, 1);
    const change: Edit[] = [
      { at: 'scope:contacts.write', from: false, to: true },
      { at: 'field:firstName', to: 'María' },
      { at: 'twilio:FakeAccount', from: { a: '+1' }, to: null },
    ];
    const origin = { kind: 'preset', name: 'Sales, "new"' } as const;
    const more = { change, origin, missing: ['field:firstName'] as const, traceIds: ['t1', 't2'] };
    const partly = record('id-1', at, { ...more, state: 'partly' });
    const common = {
      time: '2026-11-23T15:00:01.000Z',
      change: 'id-1',
      'user id': MARIA.id,
      'user name': 'María',
      'user e-mail': 'maria@example.com',
      outcome: 'partly',
      origin: 'preset: Sales, "new"',
      'trace ids': 't1 t2',
    };
    expect(lines(partly)).toEqual([
      { ...common, done: 'yes', place: 'scope:contacts.write', from: 'false', to: 'true' },
      { ...common, done: 'no', place: 'field:firstName', from: '', to: 'María' },
      { ...common, done: 'yes', place: 'twilio:FakeAccount', from: '{"a":"+1"}', to: 'null' },
    ]);
  });

  it('says what nobody knows, and keeps a change without edits', () => {
    const unverified = ['scope:contacts.write'] as const;
    expect(lines(record('a', 1, { unverified }))[0]?.['done']).toBe('unknown');
    expect(lines(record('a', 1, { state: 'unknown' }))[0]?.['done']).toBe('unknown');
    expect(lines(record('a', 1, { state: 'refused' }))[0]?.['done']).toBe('no');
    const empty = record('a', 1, { change: [], origin: { kind: 'undo', of: 'b' } });
    expect(lines(empty)).toMatchObject([{ place: '', to: '', done: 'no', origin: 'undo of b' }]);
    const copied = record('a', 1, { origin: { kind: 'copy', of: 'user-1', name: 'Ana' } });
    expect(lines(copied)).toMatchObject([{ origin: 'copy of Ana (user-1)' }]);
  });

  it.each(['=1+1', '+34600', '-1', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '＝1', '\uFEFF＠x'])(
    'escapes %j with a leading apostrophe',
    (name) => {
      expect(named(name)).toMatch(/^'/);
      expect(named(name)?.replaceAll("'", '')).toBe(name);
    },
  );

  it.each(['María=1', "O'Brien", 'a-b', 'a,b', 'a;b', '"quoted"', 'two\nlines', ' spaced '])(
    'keeps %j as it is',
    (name) => expect(named(name)).toBe(name),
  );

  it('comes back as it was, and nothing in it begins as a formula wherever cells are parted', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, email, trace) => {
        const user = { id: 'u', name, email };
        const [line] = lines(record('a', 1, { user, traceIds: [trace] }));
        for (const [cell, value] of [
          [line?.['user name'], name],
          [line?.['user e-mail'], email],
          [line?.['trace ids'], trace],
        ]) {
          const parts = (value ?? '').split(/[;\t\r\n]/);
          if (!RUNS.test(value ?? '') && !parts.some((part) => RUNS.test(part)))
            expect(cell).toBe(value);
          expect(cell?.replaceAll("'", '')).toBe(value?.replaceAll("'", ''));
          expect(cell).not.toMatch(RUNS);
          for (const part of cell?.split(/[;\t\r\n]/) ?? []) expect(part).not.toMatch(RUNS);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be written of every record the code makes', () => {
    fc.assert(
      fc.property(lives, (records) => {
        const expected = records.reduce((sum, each) => sum + Math.max(each.change.length, 1), 0);
        expect(lines(...records)).toHaveLength(expected);
      }),
    );
  });

  it('has its head on the first page only', () => {
    const pages = [
      csvPage([record('a', 2)], { first: true, last: false }),
      csvPage([record('b', 1)], { first: false, last: true }),
    ];
    expect(pages.join('')).toBe(csvPage([record('a', 2), record('b', 1)], ALL));
  });
});

describe('JSON', () => {
  const NONE_ASIDE = asideJsonPage([], ALL);

  it('holds every property of every record, over however many pages', () => {
    fc.assert(
      fc.property(lives, fc.nat(9), (records, cut) => {
        const parts = [records.slice(0, cut), records.slice(cut)].filter((part) => part.length > 0);
        const text = parts
          .map((part, index) =>
            jsonPage(part, { first: index === 0, last: index === parts.length - 1 }, 0),
          )
          .join('');
        expect(JSON.parse(text + NONE_ASIDE)).toEqual({
          format: 'quick-permissions-history',
          version: 1,
          exportedAt: '1970-01-01T00:00:00.000Z',
          changes: JSON.parse(JSON.stringify(records)),
          setAside: [],
        });
      }),
    );
  });

  it('is whole where what was set aside takes several pages', () => {
    const aside = ['a', 'b', 'c'].map((of) => asideText({ at: 1, why: 'shape', record: { of } }));
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const last = asideText({ at: 2, why: 'newer', record: endless });
    const text =
      jsonPage([], ALL, 0) +
      asideJsonPage(aside.slice(0, 2), { first: true, last: false }) +
      asideJsonPage([aside[2] ?? '', last], { first: false, last: true });
    expect(JSON.parse(text)).toMatchObject({
      setAside: [
        { at: 1, why: 'shape', record: { of: 'a' } },
        { record: { of: 'b' } },
        { record: { of: 'c' } },
        { at: 2, why: 'newer', record: '[object Object]' },
      ],
    });
  });

  it('is whole without a single change', () => {
    expect(JSON.parse(jsonPage([], ALL, 0) + NONE_ASIDE)).toMatchObject({ changes: [] });
  });
});
