import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { UserView } from '../../lib/changes/view.ts';
import { copyingText } from '../../locales/copying.ts';
import { ChangeLines } from '../lines/ChangeLines.tsx';
import { sorted } from '../lines/lines.ts';
import { roleWord, typeWord } from '../lines/role-words.ts';
import { UserChoice } from '../picking/UserChoice.tsx';
import { flagWord } from '../ui/catalogue-words.ts';
import { Notice } from '../ui/Notice.tsx';
import css from './copy.module.css';
import type { Copying, Difference } from './model/copying.ts';
import type { Person } from './model/person.ts';

type Props = {
  readonly copying: Copying;
  readonly person: Person;
  readonly source: UserView;
};

/** What a copy would stage, line by line, and what it would not. */
export function CopyDifference({ copying, person, source }: Props) {
  const text = copyingText.value;
  const difference = copying.difference.value;
  if (!difference) return null;
  const isAdmin = source.state.fields.role === 'admin' && source.state.fields.type !== 'agency';
  return (
    <>
      <dl class={css.people}>
        <dt>{text.from}</dt>
        <dd>
          <UserChoice user={source} />
        </dd>
        <dt>{text.onto}</dt>
        <dd class={css.onto}>
          <bdi class={css.name}>{person.user.value.name}</bdi> <bdi>{person.user.value.email}</bdi>
        </dd>
      </dl>
      {isAdmin && (
        <Notice tone="warn">
          <p>{text.adminSource}</p>
        </Notice>
      )}
      <LeftAlone difference={difference} />
      <Covers copying={copying} source={source} difference={difference} />
      <Lines difference={difference} />
    </>
  );
}

function Lines({ difference: { edits, staying, going } }: { readonly difference: Difference }) {
  const text = copyingText.value;
  return (
    <section class={css.lines} aria-label={text.difference}>
      {edits.length === 0 && <p role="status">{text.nothing}</p>}
      <ChangeLines lines={sorted(edits)} />
      {going > 0 && edits.length > 0 && <p class={css.note}>{text.going(going)}</p>}
      {staying > 0 && <p class={css.note}>{text.staying(staying)}</p>}
    </section>
  );
}

type CoversProps = Omit<Props, 'person'> & { readonly difference: Difference };

function Covers({ copying, source: { state }, difference: { unknown } }: CoversProps) {
  const text = copyingText.value;
  return (
    <fieldset class={css.covers}>
      <legend>{text.covers}</legend>
      <div class={css.row}>
        {state.assignedOnly && <Cover label={text.coverMarks} on={copying.marks} />}
        {state.flags && <Cover label={text.coverFlags} on={copying.flags} />}
        {state.fields.role !== undefined && <Cover label={text.coverRole} on={copying.role} />}
      </div>
      <p class={css.note}>{text.leftAlways}</p>
      {unknown.length > 0 && (
        <Cover label={text.keepUnknown(unknown.length)} on={copying.keepsUnknown}>
          {text.unknownKept(unknown.join(', '))}
        </Cover>
      )}
    </fieldset>
  );
}

type CoverProps = {
  readonly label: string;
  readonly on: Signal<boolean>;
  readonly children?: string;
};

function Cover({ label, on, children }: CoverProps) {
  const note = useId();
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={on.value}
          aria-describedby={children === undefined ? undefined : note}
          onChange={(event) => (on.value = event.currentTarget.checked)}
        />
        {label}
      </label>
      {children !== undefined && (
        <p id={note} class={css.note}>
          {children}
        </p>
      )}
    </div>
  );
}

function LeftAlone({ difference: { left } }: { readonly difference: Difference }) {
  const text = copyingText.value;
  if (left.length === 0) return null;
  return (
    <section aria-label={text.leftAlone}>
      <Notice tone="warn">
        <h3>{text.leftAlone}</h3>
        <ul class={css.left}>
          {left.map((one) => (
            <li key={one.what}>{leftWords(one)}</li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

function leftWords(one: Difference['left'][number]): string {
  const text = copyingText.value;
  switch (one.what) {
    case 'role':
      return one.role === undefined ? text.leftRoleUnread : text.leftRole(roleWord(one.role));
    case 'type':
      return text.leftType(typeWord(one.type));
    case 'marks':
      return text.leftMarks;
    case 'flags':
      return text.leftFlags;
    case 'these-flags':
      return text.leftTheseFlags(one.flags.map((flag) => flagWord(flag) ?? flag).join(', '));
    case 'restricted':
      return text.leftRestricted;
  }
}
