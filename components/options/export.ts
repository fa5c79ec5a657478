import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Input } from '../../lib/messages/contract.ts';
import { ok, type Result } from '../../lib/result.ts';
import { download } from './download.ts';

export type ExportFormat = Input<'history.export'>['format'];

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

type Exported = { readonly name: string; readonly file: Blob };

/** The history as a file. Its pieces become blobs as they come: whole, it may be larger than a string can be. */
export class ExportModel {
  readonly format = signal<ExportFormat>('csv');
  readonly #busy = signal(false);
  readonly #bytes = signal(0);
  readonly #exported = signal<string | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #handOver: (file: Blob, name: string) => void;

  readonly busy = computed(() => this.#busy.value);
  /** How much of the file there is so far. */
  readonly bytes = computed(() => this.#bytes.value);
  /** The name of the file, once it was handed to the browser. */
  readonly exported = computed(() => this.#exported.value);
  /** Why there is no file; a piece of one is never handed over. */
  readonly failure = computed(() => this.#failure.value);

  constructor(handOver = download) {
    this.#handOver = handOver;
  }

  async export(): Promise<void> {
    if (this.#busy.value) return;
    this.#begin();
    const made = await this.#make(this.format.value);
    this.#busy.value = false;
    if (!made.ok) {
      this.#failure.value = made.failure;
      return;
    }
    this.#handOver(made.value.file, made.value.name);
    this.#exported.value = made.value.name;
  }

  #begin(): void {
    this.#busy.value = true;
    this.#bytes.value = 0;
    this.#exported.value = undefined;
    this.#failure.value = undefined;
  }

  async #make(format: ExportFormat): Promise<Result<Exported, Failure>> {
    const pieces: Blob[] = [];
    for (let wish: Input<'history.export'> = { format }; ;) {
      const answer = await ask('history.export', wish);
      if (!answer.ok) return answer;
      const { name, text, next } = answer.value;
      const piece = new Blob([text]);
      pieces.push(piece);
      this.#bytes.value += piece.size;
      if (!next) return ok({ name, file: new Blob(pieces, { type: TYPES[format] }) });
      wish = { format, after: next };
    }
  }
}
