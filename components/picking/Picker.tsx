import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { isForSettings } from '../ui/advice.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import css from './picker.module.css';
import { Picking } from './picking.ts';
import { createRecent } from './recent.ts';
import { UserChoice } from './UserChoice.tsx';
import { WhichConnection } from './WhichConnection.tsx';

type Props = {
  readonly onPick: (user: string) => void;
  /** Leads to where a connection is put right; absent where the person is there already. */
  readonly onSettings?: (() => void) | undefined;
  /** Uses one of several connections that fit; absent where it is settled which. */
  readonly onChoose?: ((connection: string) => Promise<void>) | undefined;
  /** The user who is on show already, and so is not offered again. */
  readonly except?: string | undefined;
  readonly offersRecent?: boolean;
  /** The person asked for it, so the keyboard is theirs at once. */
  readonly takesFocus?: boolean;
  /** Shown until something is typed. */
  readonly children?: ComponentChildren;
};

/**
 * Any user by name, e-mail or id; by keyboard alone if wanted. A combobox whose list is always open: the keyboard
 * stays in the box, and its keys move the choice.
 */
export function Picker(props: Props) {
  const {
    onPick,
    onSettings,
    onChoose,
    except,
    offersRecent = true,
    takesFocus = false,
    children,
  } = props;
  const [{ recent, picking }] = useState(() => {
    const made = createRecent(except);
    return { recent: made, picking: new Picking(made.choices) };
  });
  useEffect(() => {
    if (offersRecent) void recent.load();
    return () => {
      recent.dispose();
      picking.dispose();
    };
  }, [recent, picking, offersRecent]);
  return (
    <search class={css.picker}>
      <Box onPick={onPick} picking={picking} takesFocus={takesFocus} />
      {picking.search.value.stage === 'idle' && children}
      <Choices onPick={onPick} picking={picking} />
      <Problem onSettings={onSettings} onChoose={onChoose} picking={picking} />
    </search>
  );
}

type BoxProps = Pick<Props, 'onPick'> & {
  readonly picking: Picking;
  readonly takesFocus: boolean;
};

/** Of this document, so that there is one of each. */
const LIST = 'picker-choices';
const optionId = (id: string) => `picker-choice-${id}`;

function Box({ onPick, picking, takesFocus }: BoxProps) {
  const text = detailsText.value;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const active = picking.active.value;
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (active) document.getElementById(optionId(active.id))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class={css.box}>
      <label for={id}>{text.findUser}</label>
      <input
        id={id}
        ref={box}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={picking.choices.value.length > 0}
        aria-controls={LIST}
        aria-activedescendant={active && optionId(active.id)}
        placeholder={text.findUserBy}
        maxLength={200}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={picking.query.value}
        onInput={(event) => picking.type(event.currentTarget.value)}
        onKeyDown={(event) => onKey(event, onPick, picking)}
      />
      <p role="status" class={css.status}>
        {progress(picking)}
      </p>
    </div>
  );
}

function onKey(event: KeyboardEvent, onPick: Props['onPick'], picking: Picking): void {
  // While a character is being composed, the keys belong to that.
  if (event.isComposing) return;
  const act = actOf(event.key, onPick, picking);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(key: string, onPick: Props['onPick'], picking: Picking): (() => void) | undefined {
  if (key === 'ArrowDown') return () => picking.move(1);
  if (key === 'ArrowUp') return () => picking.move(-1);
  if (key === 'Enter') return () => take(onPick, picking);
  if (key === 'Escape' && picking.query.peek() !== '') return () => picking.type('');
  return undefined;
}

/** Never somebody who was found by other words than those that are there now. */
function take(onPick: Props['onPick'], picking: Picking): void {
  const chosen = picking.active.peek();
  if (chosen) onPick(chosen.id);
  else void picking.searchNow();
}

function progress(picking: Picking): string {
  const text = detailsText.value;
  const count = picking.choices.value.length;
  switch (picking.search.value.stage) {
    case 'searching':
      return text.searching;
    case 'found':
      if (count === 0) return text.nobodyFound;
      return picking.search.value.more ? text.moreFit(count) : text.usersFound(count);
    default:
      return '';
  }
}

function Choices({ onPick, picking }: Omit<BoxProps, 'takesFocus'>) {
  const text = detailsText.value;
  const heading = useId();
  const choices = picking.choices.value;
  const active = picking.active.value;
  const isIdle = picking.search.value.stage === 'idle';
  return (
    <>
      <h2
        id={heading}
        // That somebody was found is said above the list already.
        class={isIdle ? css.heading : 'spoken'}
        hidden={choices.length === 0}
      >
        {isIdle ? text.recentUsers : text.foundUsers}
      </h2>
      <div
        id={LIST}
        role="listbox"
        aria-labelledby={heading}
        aria-busy={picking.search.value.stage === 'searching'}
        class={css.choices}
        hidden={choices.length === 0}
      >
        {choices.map((user) => (
          // Its keys are the box's, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={user.id}
            id={optionId(user.id)}
            role="option"
            tabIndex={-1}
            aria-selected={user.id === active?.id}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(user.id)}
          >
            <UserChoice user={user} />
          </div>
        ))}
      </div>
    </>
  );
}

type ProblemProps = Pick<Props, 'onSettings' | 'onChoose'> & { readonly picking: Picking };

function Problem({ onSettings, onChoose, picking }: ProblemProps) {
  const failure = picking.search.value.failure;
  if (!failure) return null;
  if (failure.connections && onChoose) {
    const choose = async (connection: string) => {
      await onChoose(connection);
      await picking.searchNow();
    };
    return (
      <WhichConnection
        failure={failure}
        onChoose={(connection) => void choose(connection)}
        onSettings={onSettings}
      />
    );
  }
  const action =
    onSettings && isForSettings(failure)
      ? { label: detailsText.value.settings, run: onSettings }
      : { label: panelText.value.tryAgain, run: () => void picking.searchNow() };
  return <FailureAlert failure={failure} action={action} />;
}
