import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { OUTCOMES } from '../../../lib/changes/view.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { outcomeWord } from '../../../locales/outcome.ts';
import { personName } from '../../history/person.ts';
import { said } from '../../ui/catalogue-words.ts';
import { LONGEST } from '../../history/address.ts';
import css from './history-page.module.css';
import type { Filter, HistorySearch } from './search.ts';

type Props = {
  readonly model: HistorySearch;
  readonly presets: readonly Preset[];
  /** Goes to the first change found. */
  readonly goDown: () => void;
};

/** What to look for. */
export function Filters({ model, presets, goDown }: Props) {
  const text = historyPageText.value;
  const { user, preset, outcome } = model.wanted.value;
  return (
    <div class={css.filters} role="search" aria-label={text.search}>
      <Search model={model} goDown={goDown} />
      <Choice model={model} of="user" label={text.user} any={text.anyUser}>
        {options(user, usersOf(model))}
      </Choice>
      <Choice model={model} of="outcome" label={text.outcome} any={text.any}>
        {options(
          outcome,
          OUTCOMES.map((one) => [one, outcomeWord(one)]),
        )}
      </Choice>
      <Choice model={model} of="preset" label={text.preset} any={text.any}>
        {options(
          preset,
          presets.map(({ id, name }) => [id, said(name)]),
          nameIn(model, preset),
        )}
      </Choice>
      <Day model={model} of="from" label={text.from} />
      <Day model={model} of="to" label={text.to} />
    </div>
  );
}

function Search({ model, goDown }: Omit<Props, 'presets'>) {
  const text = historyPageText.value;
  const box = useId();
  const help = useId();
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    goDown();
  };
  return (
    <div class={css.search}>
      <label for={box}>{text.search}</label>
      <input
        id={box}
        type="search"
        maxLength={LONGEST}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={help}
        value={model.wanted.value.text}
        onInput={(event) => model.type(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <p id={help} class={css.note}>
        {text.searchHelp}
      </p>
    </div>
  );
}

type ChoiceProps = {
  readonly model: HistorySearch;
  readonly of: Filter;
  readonly label: string;
};

function Choice({
  model,
  of,
  label,
  any,
  children,
}: ChoiceProps & { readonly any: string; readonly children: ComponentChildren }) {
  const select = useId();
  return (
    <div class={css.filter}>
      <label for={select}>{label}</label>
      <select
        id={select}
        value={model.wanted.value[of]}
        onChange={(event) => void model.filter(of, event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  );
}

function Day({ model, of, label }: ChoiceProps) {
  const input = useId();
  return (
    <div class={css.day}>
      <label for={input}>{label}</label>
      <input
        id={input}
        type="date"
        value={model.wanted.value[of]}
        onChange={(event) => void model.filter(of, event.currentTarget.value)}
      />
    </div>
  );
}

type Pair = readonly [value: string, label: string];

/** The choices, and the one that a link made if it is none of them: it may be gone, and is in force all the same. */
function options(chosen: string, pairs: readonly Pair[], called = chosen) {
  const isKnown = chosen === '' || pairs.some(([value]) => value === chosen);
  const all = isKnown ? pairs : [...pairs, [chosen, called] as const];
  return all.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** By name; two of one name are told apart by their e-mails. */
function usersOf(model: HistorySearch): readonly Pair[] {
  const users = model.users.value.map((user) => ({ ...user, called: personName(user) }));
  const count = new Map<string, number>();
  for (const { called } of users) count.set(called, (count.get(called) ?? 0) + 1);
  return users
    .toSorted((a, b) => a.called.localeCompare(b.called))
    .map(({ id, email, called }) => [
      id,
      (count.get(called) ?? 0) > 1 ? `${called} (${email || id})` : called,
    ]);
}

/** What a preset that is no longer there was called, as the changes made from it say. */
function nameIn(model: HistorySearch, preset: string): string | undefined {
  const made = model.list.changes.value?.find(
    ({ origin }) => origin.kind === 'preset' && origin.id === preset,
  );
  return made?.origin.kind === 'preset' ? made.origin.name : undefined;
}
