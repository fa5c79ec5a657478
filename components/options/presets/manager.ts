import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask } from '../../../lib/messages/ask.ts';
import type { Answer, PresetSync, PresetUse } from '../../../lib/messages/contract.ts';
import { presetFileText } from '../../../lib/permissions/preset-file.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { presetsText } from '../../../locales/presets.ts';
import { asInput } from '../../presets/input.ts';
import { PresetsModel } from '../../presets/list.ts';
import { said } from '../../ui/catalogue-words.ts';
import { download } from '../download.ts';
import { PresetEditor, type PresetSource } from './editor.ts';
import { FromUser } from './from-user.ts';
import { PresetImport } from './import.ts';

/** What was done last, for the status line; a deletion can be taken back from there. */
export type Done = {
  /** In the language on show, whichever that is by then. */
  readonly text: () => string;
  readonly deleted?: { readonly preset: Preset; readonly index: number } | undefined;
};

/** Who got a preset, as it was at a time (epoch milliseconds). */
type Uses = { readonly of: string; readonly uses: readonly PresetUse[]; readonly asked: number };

/** The presets section of the options page. */
export class PresetManager {
  readonly list = new PresetsModel();
  readonly import = new PresetImport((answer, count) =>
    this.#take(answer, { text: () => presetsText.value.imported(count) }),
  );
  readonly #editor = signal<PresetEditor | undefined>();
  readonly #fromUser = signal<FromUser | undefined>();
  readonly #done = signal<Done | undefined>();
  readonly #failure = signal<Failure | undefined>();
  readonly #uses = signal<Uses | undefined>();
  readonly #sync = signal<PresetSync>({ on: false, left: [] });
  readonly #handOver: (file: Blob, name: string) => void;

  readonly editor = computed(() => this.#editor.value);
  /** While a user is picked to make a preset from. */
  readonly fromUser = computed(() => this.#fromUser.value);
  readonly done = computed(() => this.#done.value);
  readonly failure = computed(() => this.#failure.value ?? this.list.failure.value);
  /** Who got the preset that was asked about. */
  readonly uses = computed(() => this.#uses.value);
  readonly sync = computed(() => this.#sync.value);

  constructor(handOver = download) {
    this.#handOver = handOver;
  }

  start(): () => void {
    this.list.start();
    void this.#readSync();
    return () => this.list.stop();
  }

  /** Reads again what could not be read while the vault was locked. */
  async read(): Promise<void> {
    await Promise.all([this.list.read(), this.#readSync()]);
  }

  create(): void {
    const empty = { id: crypto.randomUUID(), name: { en: '', es: '' }, mode: 'exactly' } as const;
    this.#edit({ ...empty, scopes: [] });
  }

  edit(preset: Preset): void {
    this.#edit(preset);
  }

  /** Opens a copy, which is kept only when it is saved. */
  duplicate(preset: Preset): void {
    const name = presetsText.peek().copyOf(said(preset.name));
    this.#edit({ ...preset, id: crypto.randomUUID(), name: { en: name, es: name } });
  }

  /** Has a user picked whose permissions become a preset. */
  createFromUser(): void {
    this.#fromUser.value = new FromUser((preset, source) => {
      this.closeFromUser();
      this.#edit(preset, source);
    });
  }

  closeFromUser(): void {
    this.#fromUser.peek()?.again();
    this.#fromUser.value = undefined;
  }

  closeEditor(): void {
    this.#editor.value = undefined;
  }

  async saveEdited(): Promise<void> {
    const preset = this.#editor.peek()?.result();
    if (!preset) return;
    const saved = await this.#ask(
      'preset.save',
      { preset: asInput(preset) },
      {
        text: () => presetsText.value.saved(said(preset.name)),
      },
    );
    if (saved) this.closeEditor();
  }

  async remove(preset: Preset): Promise<void> {
    const index = this.#index(preset);
    const text = () => presetsText.value.deleted(said(preset.name));
    await this.#ask('preset.remove', { preset: preset.id }, { text, deleted: { preset, index } });
  }

  /** Puts the preset that was deleted last back where it was. */
  async putBack(): Promise<void> {
    const deleted = this.#done.peek()?.deleted;
    if (!deleted) return;
    const text = () => presetsText.value.saved(said(deleted.preset.name));
    const { preset, index } = deleted;
    await this.#ask('preset.add', { preset: asInput(preset), index }, { text });
  }

  /** Moves a preset by one place, up (-1) or down (1). */
  async move(preset: Preset, by: -1 | 1): Promise<void> {
    const ids = (this.list.presets.peek() ?? []).map(({ id }) => id);
    const from = this.#index(preset);
    const to = from + by;
    if (from < 0 || to < 0 || to >= ids.length) return;
    const text = () => presetsText.value.moved(said(preset.name), to + 1, ids.length);
    const presets = ids.toSpliced(from, 1).toSpliced(to, 0, preset.id);
    await this.#ask('preset.order', { presets }, { text });
  }

  export(now = Date.now()): void {
    const presets = this.list.presets.peek();
    if (!presets) return;
    const name = `quick-permissions-presets-${new Date(now).toISOString().slice(0, 10)}.json`;
    const file = new Blob([presetFileText(presets, now)], { type: 'application/json' });
    this.#handOver(file, name);
    this.#done.value = { text: () => presetsText.value.exported(name) };
  }

  /** Shows who got a preset, or no longer. */
  async toggleUses({ id }: Preset): Promise<void> {
    if (this.#uses.peek()?.of === id) {
      this.#uses.value = undefined;
      return;
    }
    const answer = await ask('preset.uses', { preset: id });
    if (answer.ok) this.#uses.value = { of: id, uses: answer.value.uses, asked: Date.now() };
    else this.#failure.value = answer.failure;
  }

  async setSync(on: boolean): Promise<void> {
    const answer = await ask('preset.sync.set', { on });
    if (answer.ok) this.#sync.value = answer.value;
    else this.#failure.value = answer.failure;
  }

  async #readSync(): Promise<void> {
    const answer = await ask('preset.sync.get', {});
    if (answer.ok) this.#sync.value = answer.value;
  }

  #edit(preset: Preset, source?: PresetSource): void {
    batch(() => {
      this.#done.value = undefined;
      this.#failure.value = undefined;
      this.#editor.value = new PresetEditor(preset, source);
    });
  }

  #index({ id }: Preset): number {
    return (this.list.presets.peek() ?? []).findIndex((one) => one.id === id);
  }

  async #ask<V extends 'preset.save' | 'preset.add' | 'preset.remove' | 'preset.order'>(
    verb: V,
    input: Parameters<typeof ask<V>>[1],
    done: Done,
  ): Promise<boolean> {
    const answer: Answer<'preset.save'> = await ask(verb, input);
    return this.#take(answer, done);
  }

  #take(answer: Answer<'preset.save'>, done: Done): boolean {
    batch(() => {
      this.#failure.value = answer.ok ? undefined : answer.failure;
      this.#done.value = answer.ok ? done : undefined;
      if (answer.ok) this.list.take(answer);
    });
    void this.#readSync();
    return answer.ok;
  }
}
