import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Place } from '../../../lib/permissions/change.ts';
import { fieldProblem, type FieldProblem } from '../../../lib/permissions/fields.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { canonical, splitPlace, valueAt, type PlaceKind } from '../../../lib/permissions/places.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import type { Json, UserState } from '../../../lib/permissions/state.ts';

/** One place of one user: what was read there, and what is wanted instead; `undefined` wants nothing. */
export type Cell = {
  readonly at: Place;
  readonly kind: PlaceKind;
  readonly key: string | undefined;
  readonly base: Signal<Json | undefined>;
  readonly wanted: Signal<Json | undefined>;
};

/** What is shown at a place: what is wanted there, else what was read. */
export function shownIn(cell: Cell): Json | undefined {
  const wanted = cell.wanted.value;
  return wanted === undefined ? cell.base.value : wanted;
}

/**
 * What the person wants beside what was read, one signal per place, so that a toggle touches one row and not all
 * of them. The rules are those of `lib/permissions`; this only keeps them at the speed of a click.
 */
export class Draft {
  readonly state: Signal<UserState>;
  /** The wishes that differ from the reading: what is asked for, and the lines of *Pending changes*. */
  readonly edits: ReadonlySignal<Wanted> = computed(() => this.#collect());
  /** Wishes that cannot be sent as they are, by place. */
  readonly problems: ReadonlySignal<ReadonlyMap<Place, FieldProblem>> = computed(() =>
    problemsOf(this.edits.value),
  );
  readonly #cells = new Map<Place, Cell>();
  readonly #grown = signal(0);
  #lists: Lists;

  constructor(state: UserState) {
    this.state = signal(state);
    this.#lists = listsOf(state);
  }

  cell(at: Place): Cell {
    return this.#cells.get(at) ?? this.#grow(at);
  }

  /** Wants a value at a place; `undefined`, or the value that was read, takes the wish back. */
  want(at: Place, value: Json | undefined): void {
    const cell = this.cell(at);
    batch(() => {
      this.#grown.value = this.#cells.size;
      cell.wanted.value = equalJson(cell.base.peek(), value) ? undefined : value;
    });
  }

  /** Puts a fresh reading under the draft. Wishes stay, but for the places named as done. */
  rebase(state: UserState, done: Iterable<Place> = []): void {
    this.#lists = listsOf(state);
    batch(() => {
      this.state.value = state;
      for (const at of done) this.cell(at).wanted.value = undefined;
      for (const cell of this.#cells.values()) cell.base.value = this.#read(cell);
    });
  }

  /** Takes every wish back. */
  discard(): void {
    batch(() => {
      for (const cell of this.#cells.values()) cell.wanted.value = undefined;
    });
  }

  /** A draft of its own with the same reading and the same wishes, to see what more wishes would come to. */
  fork(): Draft {
    const twin = new Draft(this.state.peek());
    for (const { at, wanted } of this.#cells.values()) twin.want(at, wanted.peek());
    return twin;
  }

  #grow(at: Place): Cell {
    const part = { at, ...splitPlace(at) };
    const cell = { ...part, base: signal(this.#read(part)), wanted: signal<Json | undefined>() };
    this.#cells.set(at, cell);
    // Cells are born during rendering too, where nothing may be written that the rendering has read.
    queueMicrotask(() => (this.#grown.value = this.#cells.size));
    return cell;
  }

  #read({ at, kind, key }: Pick<Cell, 'at' | 'kind' | 'key'>): Json | undefined {
    if (key === undefined) return valueAt(this.state.peek(), at);
    if (kind === 'scope') return this.#lists.scopes?.has(key);
    if (kind === 'assigned') return this.#lists.assigned?.has(key);
    return valueAt(this.state.peek(), at);
  }

  #collect(): Wanted {
    void this.#grown.value;
    const edits = new Map<Place, Json>();
    for (const cell of this.#cells.values()) {
      const wish = cell.wanted.value;
      if (wish === undefined) continue;
      const value = cell.kind === 'assigned' ? this.#possibleMark(cell, wish) : wish;
      if (value !== undefined && !equalJson(cell.base.value, value)) edits.set(cell.at, value);
    }
    return edits;
  }

  // A mark lives and dies with its scope: none without it, and none to take away where the scope goes anyway.
  #possibleMark(cell: Cell, wish: Json): Json | undefined {
    if (cell.key !== undefined) return this.isOn(cell.key) ? wish : undefined;
    return (wish as readonly string[]).filter((scope) => this.isOn(scope));
  }

  /** Whether a scope is on as things are staged now. */
  isOn(scope: string): boolean {
    return shownIn(this.cell(`scope:${scope}`)) === true;
  }
}

type Lists = {
  readonly scopes: ReadonlySet<string> | undefined;
  readonly assigned: ReadonlySet<string> | undefined;
};

// Looked up once per reading: asking each of 400 places of a plain list costs more than drawing them.
function listsOf(state: UserState): Lists {
  return {
    scopes: state.scopes && new Set(canonical(state.scopes)),
    assigned: state.assignedOnly && new Set(canonical(state.assignedOnly)),
  };
}

function problemsOf(edits: Wanted): ReadonlyMap<Place, FieldProblem> {
  const problems = new Map<Place, FieldProblem>();
  for (const [at, value] of edits) {
    const problem = problemAt(at, value);
    if (problem) problems.set(at, problem);
  }
  return problems;
}

function problemAt(at: Place, value: Json): FieldProblem | undefined {
  const { kind, key } = splitPlace(at);
  if (kind === 'field') return fieldProblem(key ?? '', String(value));
  if (kind !== 'twilio' || value === null) return undefined;
  const numbers = key === undefined ? Object.values(value) : [String(value)];
  return numbers.map((number) => fieldProblem('twilio', String(number))).find(Boolean);
}
