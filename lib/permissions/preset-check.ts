import { PRESET_MODES, PRESET_ROLES, type Preset } from './presets.ts';

/** Why a value is no preset. A test walks these through both languages. */
export const PRESET_FAULTS = [
  'not-an-object',
  'not-a-list',
  'not-text',
  'not-on-or-off',
  'not-a-choice',
  'empty',
  'too-long',
  'too-many',
  'twice',
  'unknown-property',
] as const;

/** What is wrong and where, as a path into the value: `presets[2].scopes[5]`. */
export type PresetFault = { readonly where: string; readonly what: (typeof PRESET_FAULTS)[number] };

export const PRESET_LIMITS = {
  presets: 200,
  scopes: 1_000,
  switches: 400,
  name: 80,
  text: 200,
} as const;

/** Characters of the ids that we give, and of those that are shipped. */
const ID = /^[A-Za-z0-9-]{8,64}$/;

const PROPERTIES = new Set([
  'id',
  'name',
  'mode',
  'scopes',
  'assignedOnly',
  'flags',
  'role',
  'suggestion',
]);

/** Everything that keeps a value from being a preset; none means it is one. `where` is where the value stands. */
export function presetFaults(value: unknown, where: string): PresetFault[] {
  if (!isObject(value)) return [{ where, what: 'not-an-object' }];
  const { id, name, mode, scopes, assignedOnly, flags, role, suggestion } = value;
  return [
    ...Object.keys(value)
      .filter((key) => !PROPERTIES.has(key))
      .map((key): PresetFault => ({
        where: `${where}.${key.slice(0, 40)}`,
        what: 'unknown-property',
      })),
    ...fault(`${where}.id`, typeof id === 'string' && ID.test(id) ? undefined : 'not-text'),
    ...nameFaults(name, `${where}.name`),
    ...choiceFault(mode, PRESET_MODES, `${where}.mode`),
    ...listFaults(scopes, `${where}.scopes`),
    ...(assignedOnly === undefined ? [] : listFaults(assignedOnly, `${where}.assignedOnly`)),
    ...(flags === undefined ? [] : switchFaults(flags, `${where}.flags`)),
    ...(role === undefined ? [] : choiceFault(role, PRESET_ROLES, `${where}.role`)),
    ...fault(
      `${where}.suggestion`,
      suggestion === undefined || suggestion === true ? undefined : 'not-on-or-off',
    ),
  ];
}

/** The value as a preset, if it is one. */
export function checkPreset(value: unknown): Preset | undefined {
  return presetFaults(value, '').length === 0 ? (value as Preset) : undefined;
}

function nameFaults(name: unknown, where: string): PresetFault[] {
  if (!isObject(name)) return [{ where, what: 'not-an-object' }];
  return (['en', 'es'] as const).flatMap((language) =>
    fault(`${where}.${language}`, textFault(name[language], PRESET_LIMITS.name)),
  );
}

function listFaults(list: unknown, where: string): PresetFault[] {
  if (!Array.isArray(list)) return [{ where, what: 'not-a-list' }];
  if (list.length > PRESET_LIMITS.scopes) return [{ where, what: 'too-many' }];
  const faults = list.flatMap((scope, index) =>
    fault(`${where}[${index}]`, textFault(scope, PRESET_LIMITS.text)),
  );
  const second = list.findIndex((scope, index) => list.indexOf(scope) !== index);
  return second < 0 ? faults : [...faults, { where: `${where}[${second}]`, what: 'twice' }];
}

function switchFaults(flags: unknown, where: string): PresetFault[] {
  if (!isObject(flags)) return [{ where, what: 'not-an-object' }];
  const entries = Object.entries(flags);
  if (entries.length > PRESET_LIMITS.switches) return [{ where, what: 'too-many' }];
  return entries.flatMap(([flag, on]) => {
    const at = `${where}.${flag.slice(0, 40)}`;
    return [
      ...fault(at, textFault(flag, PRESET_LIMITS.text)),
      ...fault(at, typeof on === 'boolean' ? undefined : 'not-on-or-off'),
    ];
  });
}

function choiceFault(value: unknown, choices: readonly string[], where: string): PresetFault[] {
  const isOne = choices.some((choice) => choice === value);
  return fault(where, isOne ? undefined : 'not-a-choice');
}

function textFault(value: unknown, most: number): PresetFault['what'] | undefined {
  if (typeof value !== 'string') return 'not-text';
  if (value.trim() === '') return 'empty';
  return value.length > most ? 'too-long' : undefined;
}

function fault(where: string, what: PresetFault['what'] | undefined): PresetFault[] {
  return what ? [{ where, what }] : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
