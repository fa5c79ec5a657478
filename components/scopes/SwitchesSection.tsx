import { useMemo } from 'preact/hooks';
import { FLAGS } from '../../lib/permissions/catalogue/flags.ts';
import { GROUPS } from '../../lib/permissions/catalogue/groups.ts';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { flagWord, said } from '../ui/catalogue-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { Switch } from '../ui/Switch.tsx';
import { shownIn, type Draft } from './model/draft.ts';
import css from './fields.module.css';

const KNOWN: readonly {
  readonly flag: string;
  readonly group: string;
  readonly restricts?: true;
}[] = FLAGS;

/** The older switches: the described ones by their labels, any others by their own names. */
export function SwitchesSection({ draft }: { readonly draft: Draft }) {
  const text = detailsText.value;
  const flags = draft.state.value.flags;
  const known = new Set(KNOWN.map(({ flag }) => flag));
  const others = Object.keys(flags ?? {}).filter((flag) => !known.has(flag));
  return (
    <div class={css.section}>
      <p class={css.intro}>{text.switchesIntro}</p>
      {flags === undefined && <Notice tone="plain">{panelText.value.notRead}</Notice>}
      {GROUPS.map(({ id, label }) => {
        const own = KNOWN.filter(({ group }) => group === id).map(({ flag }) => flag);
        return <FlagGroup key={id} title={said(label)} flags={own} draft={draft} />;
      })}
      <FlagGroup title={text.otherSwitches} flags={others} draft={draft} />
    </div>
  );
}

type GroupProps = {
  readonly title: string;
  readonly flags: readonly string[];
  readonly draft: Draft;
};

function FlagGroup({ title, flags, draft }: GroupProps) {
  if (flags.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 class={css.heading}>{title}</h2>
      {flags.map((flag) => (
        <FlagRow key={flag} flag={flag} draft={draft} />
      ))}
    </section>
  );
}

function FlagRow({ flag, draft }: { readonly flag: string; readonly draft: Draft }) {
  const text = detailsText.value;
  const label = flagWord(flag) ?? flag;
  const cell = useMemo(() => draft.cell(`flag:${flag}`), [draft, flag]);
  const value = shownIn(cell);
  // Something else than on and off cannot be shown by a switch; it is sent back as it was read.
  const isOther = value !== undefined && typeof value !== 'boolean';
  const restricts = KNOWN.some((known) => known.flag === flag && known.restricts);
  return (
    <label class={css.row} data-staged={stagedAs(cell.wanted.value)}>
      <Switch
        name={`${label}, ${flag}`}
        checked={value === true}
        disabled={isOther || draft.state.value.flags === undefined}
        onSwitch={(on) => wantFlag(draft, flag, on)}
      />
      <span>
        {label}
        {restricts && <span class={css.note}> · {text.restricts}</span>}
        <code class={css.wire}>
          {flag}
          {isOther && ` = ${JSON.stringify(value)} (${text.notASwitch})`}
        </code>
      </span>
    </label>
  );
}

// A described flag that the answer left out counts as off: switching it on and off again is no change.
function wantFlag(draft: Draft, flag: string, on: boolean): void {
  const { base } = draft.cell(`flag:${flag}`);
  draft.want(`flag:${flag}`, !on && base.peek() === undefined ? undefined : on);
}

function stagedAs(wanted: unknown): 'add' | 'del' | '' {
  if (wanted === undefined) return '';
  return wanted === true ? 'add' : 'del';
}
