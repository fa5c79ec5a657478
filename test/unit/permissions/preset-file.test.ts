import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPreset, PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import { presetFileText, readPresetFile } from '../../../lib/permissions/preset-file.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { STARTER_PRESETS } from '../../../lib/permissions/starter-presets.ts';

const PRESET: Preset = {
  id: 'preset-0001',
  name: { en: 'A', es: 'Á' },
  mode: 'adds',
  scopes: ['contacts.write', 'some.unknown'],
  assignedOnly: ['contacts.write'],
  flags: { a: true },
  role: 'user',
};
const file = (presets: unknown, more: object = {}) =>
  JSON.stringify({ format: 'quick-permissions-presets', version: 1, presets, ...more });
const faults = (text: string) => {
  const read = readPresetFile(text);
  return 'faults' in read ? read.faults.map(({ where, what }) => `${where} ${what}`) : [];
};

const LONG = 'long'.repeat(51);
const switches = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`flag-${nth}`, nth % 2 === 0]));

describe('a stored preset', () => {
  it('is one where nothing is wrong with it', () => {
    expect(checkPreset(PRESET)).toBe(PRESET);
    expect(checkPreset({ ...PRESET, mode: 'some' })).toBeUndefined();
    expect(checkPreset(undefined)).toBeUndefined();
  });

  it('holds switches by their names, and not too many', () => {
    const limit = PRESET_LIMITS.switches;
    expect(checkPreset({ ...PRESET, flags: switches(limit) })).toBeDefined();
    expect(checkPreset({ ...PRESET, flags: switches(limit + 1) })).toBeUndefined();
    expect(checkPreset({ ...PRESET, flags: [true] })).toBeUndefined();
    expect(checkPreset({ ...PRESET, flags: null })).toBeUndefined();
    expect(checkPreset({ ...PRESET, flags: { a: 'on' } })).toBeUndefined();
  });
});

describe('a file of presets', () => {
  it('is read as it was written; what was shipped is nobody’s suggestion any more', () => {
    const read = readPresetFile(`\uFEFF${presetFileText([PRESET, ...STARTER_PRESETS], 0)}`);
    const plain = STARTER_PRESETS.map(({ suggestion: _shipped, ...rest }) => rest);
    expect(read).toEqual({ presets: [PRESET, ...plain] });
  });

  it.each([
    ['', ' not-json'],
    ['{"format":"quick-permissions-presets","ver', ' not-json'],
    ['<html></html>', ' not-json'],
    ['[]', ' not-ours'],
    ['null', ' not-ours'],
    ['{"format":"quick-permissions-history","version":1,"changes":[]}', ' not-ours'],
    [file([PRESET], { version: 2 }), 'version newer'],
    [file({}), 'presets not-a-list'],
    [file(Array.from({ length: 201 }, () => PRESET)), 'presets too-many'],
    [file([PRESET, PRESET]), 'presets[1].id twice'],
    [file([7]), 'presets[0] not-an-object'],
    [file([{ ...PRESET, id: '../x' }]), 'presets[0].id not-text'],
    [file([{ ...PRESET, id: '../preset-0001' }]), 'presets[0].id not-text'],
    [file([{ ...PRESET, id: 'preset-0001/..' }]), 'presets[0].id not-text'],
    [file([{ ...PRESET, id: 12_345_678 }]), 'presets[0].id not-text'],
    [file([{ ...PRESET, name: 'A' }]), 'presets[0].name not-an-object'],
    [file([{ ...PRESET, name: { en: ' ', es: 'A' } }]), 'presets[0].name.en empty'],
    [file([{ ...PRESET, name: { en: 'A', es: 'A'.repeat(81) } }]), 'presets[0].name.es too-long'],
    [file([{ ...PRESET, mode: 'toggles' }]), 'presets[0].mode not-a-choice'],
    [file([{ ...PRESET, scopes: 'all' }]), 'presets[0].scopes not-a-list'],
    [file([{ ...PRESET, scopes: ['a.b', 7] }]), 'presets[0].scopes[1] not-text'],
    [file([{ ...PRESET, scopes: ['a.b', 'a.b'] }]), 'presets[0].scopes[1] twice'],
    [
      file([{ ...PRESET, scopes: Array.from({ length: 1_001 }, (_, i) => `a${i}`) }]),
      'presets[0].scopes too-many',
    ],
    [file([{ ...PRESET, assignedOnly: 'all' }]), 'presets[0].assignedOnly not-a-list'],
    [file([{ ...PRESET, flags: { a: 'yes' } }]), 'presets[0].flags.a not-on-or-off'],
    [file([{ ...PRESET, flags: [true] }]), 'presets[0].flags not-an-object'],
    [file([{ ...PRESET, flags: switches(401) }]), 'presets[0].flags too-many'],
    [
      file([{ ...PRESET, flags: { [LONG]: true } }]),
      `presets[0].flags.${LONG.slice(0, 40)} too-long`,
    ],
    [file([{ ...PRESET, role: 'owner' }]), 'presets[0].role not-a-choice'],
    [file([{ ...PRESET, suggestion: false }]), 'presets[0].suggestion not-on-or-off'],
    [file([{ ...PRESET, password: 'x' }]), 'presets[0].password unknown-property'],
    [file([{ ...PRESET, [LONG]: 'x' }]), `presets[0].${LONG.slice(0, 40)} unknown-property`],
  ])('that is none says what and where: %.60s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it('may be as long as it may be', () => {
    const scopes = Array.from({ length: 1_000 }, (_, nth) => `scope-${nth}`);
    const name = { en: 'A'.repeat(80), es: 'Á'.repeat(80) };
    const presets = Array.from({ length: 200 }, (_, nth) => ({
      ...PRESET,
      id: `preset-${1e4 + nth}`,
    }));
    presets[0] = { ...PRESET, name, scopes };
    expect(readPresetFile(file(presets))).toEqual({ presets });
  });

  it('names twenty faults at most, and no id twice that is none', () => {
    const many = Array.from({ length: 30 }, () => ({ ...PRESET, id: undefined }));
    expect(faults(file(many))).toEqual(
      Array.from({ length: 20 }, (_, nth) => `presets[${nth}].id not-text`),
    );
  });

  it('loses a byte order mark at its beginning and nowhere else', () => {
    const marked = { ...PRESET, name: { en: 'A\uFEFFB', es: 'Á' } };
    expect(readPresetFile(presetFileText([marked], 0))).toEqual({ presets: [marked] });
  });

  it('with one bad preset among good ones gives none of them', () => {
    const read = readPresetFile(file([PRESET, { ...PRESET, id: 'preset-0002', mode: 1 }]));
    expect(read).not.toHaveProperty('presets');
  });

  it('never throws, whatever it holds, and gives only presets', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (presets, preset) => {
        for (const text of [file(presets), file([preset]), JSON.stringify(presets)]) {
          const read = readPresetFile(text);
          if ('presets' in read) expect(read.presets.every((one) => checkPreset(one))).toBe(true);
          else expect(read.faults.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
