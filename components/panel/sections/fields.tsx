import type { ComponentChildren } from 'preact';
import type { Place } from '../../../lib/permissions/change.ts';
import type { FieldProblem } from '../../../lib/permissions/fields.ts';
import type { FieldName } from '../../../lib/permissions/state.ts';
import { detailsText } from '../../../locales/details.ts';
import { planText } from '../../../locales/plan.ts';
import { shownIn, type Draft } from '../../scopes/model/draft.ts';
import css from '../../scopes/fields.module.css';

type FieldProps = {
  readonly draft: Draft;
  readonly field: FieldName;
  readonly note?: string | undefined;
};

type TextProps = FieldProps & { readonly keys?: 'text' | 'tel' | 'url' };

/** A field of *Update User* that is typed. */
export function TextField({ draft, field, note, keys = 'text' }: TextProps) {
  const at: Place = `field:${field}`;
  const cell = draft.cell(at);
  return (
    <LabelledField draft={draft} field={field} note={note}>
      <input
        id={field}
        inputMode={keys}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        data-staged={cell.wanted.value !== undefined}
        aria-invalid={draft.problems.value.has(at)}
        aria-describedby={`${field}-note`}
        value={String(shownIn(cell) ?? '')}
        onInput={(event) => wantText(draft, at, event.currentTarget.value)}
      />
    </LabelledField>
  );
}

// Emptying a field that nobody has read is no wish.
function wantText(draft: Draft, at: Place, typed: string): void {
  draft.want(at, typed === '' && draft.cell(at).base.peek() === undefined ? undefined : typed);
}

type ChoiceProps = FieldProps & {
  readonly choices: readonly string[];
  readonly word: (choice: string) => string;
};

/** A field of *Update User* that has a few values. One that we do not know is kept as a choice. */
export function ChoiceField({ draft, field, choices, word, note }: ChoiceProps) {
  const at: Place = `field:${field}`;
  const cell = draft.cell(at);
  const read = cell.base.value;
  const all = typeof read === 'string' ? [...new Set([read, ...choices])] : choices;
  return (
    <LabelledField draft={draft} field={field} note={note}>
      <select
        id={field}
        data-staged={cell.wanted.value !== undefined}
        aria-describedby={`${field}-note`}
        value={String(shownIn(cell) ?? '')}
        onChange={(event) => draft.want(at, event.currentTarget.value || undefined)}
      >
        {read === undefined && <option value="">{detailsText.value.notSet}</option>}
        {all.toSorted(byOrderOf(choices)).map((choice) => (
          <option key={choice} value={choice}>
            {word(choice)}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

// The known ones in their own order, whatever else there is after them.
function byOrderOf(choices: readonly string[]): (a: string, b: string) => number {
  const rank = (choice: string) =>
    choices.includes(choice) ? choices.indexOf(choice) : choices.length;
  return (a, b) => rank(a) - rank(b);
}

function LabelledField({
  draft,
  field,
  note,
  children,
}: FieldProps & { readonly children: ComponentChildren }) {
  const at = `field:${field}` as const;
  return (
    <Labelled
      id={field}
      label={planText.value[at]}
      note={note}
      problem={draft.problems.value.get(at)}
    >
      {children}
    </Labelled>
  );
}

type LabelledProps = {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly note?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly children: ComponentChildren;
};

/** A control with its label above, and below it what is wrong or else a note. */
export function Labelled({ id, label, note, problem, children }: LabelledProps) {
  return (
    <div class={css.field}>
      <label for={id}>{label}</label>
      {children}
      <p id={`${id}-note`} class={problem ? css.problem : css.note}>
        {problem ? detailsText.value[`problem-${problem}`] : note}
      </p>
    </div>
  );
}
