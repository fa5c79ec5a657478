import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Answers } from '../../lib/messages/contract.ts';
import { BUILT_IN } from '../../lib/portal/built-in-facts.ts';
import { download } from './download.ts';

type Problem = Answers['facts.check']['problems'][number];

/** What is known of the portal's pages, as a file that can be taken out, changed and loaded. */
export class FactsModel {
  readonly #seen = signal<string | undefined>(undefined);
  readonly #problems = signal<readonly Problem[]>([]);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #done = signal<'loaded' | 'forgotten' | undefined>(undefined);

  /** The day that a loaded file names; undefined while the built-in facts are in use. */
  readonly seen = computed(() => this.#seen.value);
  readonly problems = computed(() => this.#problems.value);
  readonly failure = computed(() => this.#failure.value);
  readonly done = computed(() => this.#done.value);

  async load(): Promise<void> {
    const answer = await ask('facts.get', {});
    if (answer.ok) this.#seen.value = answer.value.seen;
    else this.#failure.value = answer.failure;
  }

  /** Uses a file, if nothing is wrong with it; otherwise says what, and everything stays as it was. */
  async use(file: string): Promise<void> {
    this.#clear();
    const checked = await ask('facts.check', { file });
    if (!checked.ok) return this.#fail(checked.failure);
    const { problems, selectors } = checked.value;
    this.#problems.value = [...problems, ...selectors.filter(isBroken).map(asProblem)];
    if (this.#problems.value.length > 0) return;
    const used = await ask('facts.set', { file });
    if (!used.ok) return this.#fail(used.failure);
    this.#done.value = 'loaded';
    await this.load();
  }

  async forget(): Promise<void> {
    this.#clear();
    const answer = await ask('facts.forget', {});
    if (!answer.ok) return this.#fail(answer.failure);
    this.#done.value = 'forgotten';
    this.#seen.value = undefined;
  }

  /** Hands out the file in use, or what is built in as one: a template to change and load. */
  async save(): Promise<void> {
    this.#clear();
    const answer = await ask('facts.get', {});
    if (!answer.ok) return this.#fail(answer.failure);
    const text = answer.value.file ?? `${JSON.stringify(BUILT_IN, null, 2)}\n`;
    const file = new Blob([text], { type: 'application/json' });
    download(file, 'quick-permissions-portal-facts.json');
  }

  #fail(failure: Failure): void {
    this.#failure.value = failure;
  }

  #clear(): void {
    this.#problems.value = [];
    this.#failure.value = undefined;
    this.#done.value = undefined;
  }
}

type Selector = Answers['facts.check']['selectors'][number];

/** Only a page has a parser of selectors. */
function isBroken({ selector }: Selector): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return false;
  } catch {
    return true;
  }
}

function asProblem({ at }: Selector): Problem {
  return { at, problem: 'bad-selector' };
}
