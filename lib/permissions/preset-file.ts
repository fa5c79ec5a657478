import { isObject, PRESET_LIMITS, presetFaults, type PresetFault } from './preset-check.ts';
import type { Preset } from './presets.ts';

const FORMAT = 'quick-permissions-presets';
const VERSION = 1;

/** A file of presets that was read, or everything that is wrong with it; then nothing of it is used. */
export type PresetFile =
  | { readonly presets: readonly Preset[] }
  | { readonly faults: readonly FileFault[] };

export type FileFault =
  | PresetFault
  /** No JSON at all, or JSON of something else. */
  | { readonly where: ''; readonly what: 'not-json' | 'not-ours' }
  /** Made by a later version of the extension. */
  | { readonly where: 'version'; readonly what: 'newer' };

/** The whole of a file's faults, for a test that walks them. */
export const FILE_FAULTS = ['not-json', 'not-ours', 'newer'] as const;

/** As many faults as anybody reads. */
const MOST_FAULTS = 20;

/** Presets as a file: JSON, readable, with a version. */
export function presetFileText(presets: readonly Preset[], now: number): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date(now).toISOString(),
    presets,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of presets, whoever made it. Never throws. */
export function readPresetFile(text: string): PresetFile {
  const file = parsed(text);
  if (file === undefined) return { faults: [{ where: '', what: 'not-json' }] };
  if (!isObject(file) || file['format'] !== FORMAT) {
    return { faults: [{ where: '', what: 'not-ours' }] };
  }
  if (file['version'] !== VERSION) return { faults: [{ where: 'version', what: 'newer' }] };
  const { presets } = file;
  const faults = fileFaults(presets);
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  // No longer what is shipped, whoever wrote it into the file.
  return { presets: (presets as Preset[]).map(withoutSuggestion) };
}

function fileFaults(presets: unknown): PresetFault[] {
  if (!Array.isArray(presets)) return [{ where: 'presets', what: 'not-a-list' }];
  if (presets.length > PRESET_LIMITS.presets) return [{ where: 'presets', what: 'too-many' }];
  const ids = presets.map((preset) => (isObject(preset) ? preset['id'] : undefined));
  return presets.flatMap((preset, index) => {
    const where = `presets[${index}]`;
    const isSecond = ids[index] !== undefined && ids.indexOf(ids[index]) < index;
    const twice: PresetFault[] = isSecond ? [{ where: `${where}.id`, what: 'twice' }] : [];
    return [...presetFaults(preset, where), ...twice];
  });
}

function withoutSuggestion({ suggestion: _suggestion, ...preset }: Preset): Preset {
  return preset;
}

// A byte order mark is not JSON, and editors write one.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
