import { batch, computed, signal } from '@preact/signals';
import { ask } from '../../../lib/messages/ask.ts';
import type { Answer } from '../../../lib/messages/contract.ts';
import { SCOPES } from '../../../lib/permissions/catalogue/scopes.ts';
import { readPresetFile, type FileFault } from '../../../lib/permissions/preset-file.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { toWire } from '../../../lib/permissions/spelling.ts';
import { asInput } from '../../presets/input.ts';

const KNOWN = new Set<string>(SCOPES.map(({ scope }) => scope));

/** A file of presets: read and shown before anything of it is taken over. */
export class PresetImport {
  readonly #read = signal<readonly Preset[] | undefined>();
  readonly #faults = signal<readonly FileFault[]>([]);
  readonly #done: (answer: Answer<'preset.import'>, count: number) => void;

  /** What the file has, while nobody has decided about it. */
  readonly read = computed(() => this.#read.value);
  readonly faults = computed(() => this.#faults.value);
  /** Scopes of the file that the catalogue does not know: they are kept, and somebody should know. */
  readonly unknown = computed(() => {
    const all = (this.#read.value ?? []).flatMap(({ scopes }) => scopes.map(toWire));
    return [...new Set(all)].filter((scope) => !KNOWN.has(scope));
  });

  /** `done` is told how it ended. */
  constructor(done: (answer: Answer<'preset.import'>, count: number) => void) {
    this.#done = done;
  }

  /** Reads a file, and shows it or what is wrong with it. */
  async open(file: Pick<Blob, 'text'>): Promise<void> {
    const read = readPresetFile(await file.text());
    batch(() => {
      this.#read.value = 'presets' in read ? read.presets : undefined;
      this.#faults.value = 'faults' in read ? read.faults : [];
    });
  }

  async take(how: 'merge' | 'replace'): Promise<void> {
    const presets = this.#read.peek();
    if (!presets) return;
    const answer = await ask('preset.import', { presets: presets.map(asInput), how });
    if (answer.ok) this.cancel();
    this.#done(answer, presets.length);
  }

  cancel(): void {
    batch(() => {
      this.#read.value = undefined;
      this.#faults.value = [];
    });
  }
}
