import type { Place } from '../../lib/permissions/change.ts';
import { detailsText } from '../../locales/details.ts';
import { said } from '../ui/catalogue-words.ts';
import type { Line, Lines } from './lines.ts';
import { Cross } from '../ui/Cross.tsx';
import { WireName } from '../ui/WireName.tsx';
import css from './lines.module.css';
import { lineWords } from './words.ts';

type Props = {
  readonly lines: Lines;
  /** Takes one line out of the draft; absent where lines are only shown. */
  readonly takeOut?: ((at: Place) => void) | undefined;
  /** Which heading comes next where the lines stand. */
  readonly heading?: Heading;
  /** Whether this is no more than was wanted. */
  readonly isPlan?: boolean;
  /** Whether what stands above says how many lines there are: then lines of one kind only need no title. */
  readonly isCounted?: boolean;
};

type Heading = 'h2' | 'h3' | 'h4';

/** The lines of a change: grants, removals and the rest apart, each with its count. */
export function ChangeLines({
  lines,
  takeOut,
  heading = 'h2',
  isPlan = false,
  isCounted = false,
}: Props) {
  const text = detailsText.value;
  const [granted, removed] = isPlan ? [text.toGrant, text.toRemove] : [text.granted, text.removed];
  const rest = { takeOut, heading: isCounted && isOfOneKind(lines) ? undefined : heading };
  return (
    <>
      <Part sign="+" title={granted} lines={lines.granted} tone={css.add} {...rest} />
      <Part sign="−" title={removed} lines={lines.removed} tone={css.del} {...rest} />
      <Part sign="·" title={text.other} lines={lines.other} {...rest} />
    </>
  );
}

function isOfOneKind({ granted, removed, other }: Lines): boolean {
  return [granted, removed, other].filter((part) => part.length > 0).length === 1;
}

type PartProps = Pick<Props, 'takeOut'> & {
  readonly heading: Heading | undefined;
  readonly sign: string;
  readonly title: (count: number) => string;
  readonly lines: readonly Line[];
  readonly tone?: string | undefined;
};

function Part({ sign, title, lines, tone, takeOut, heading: Title }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <>
      {Title && <Title class={`${css.title} ${tone ?? ''}`}>{title(lines.length)}</Title>}
      <ul class={css.lines}>
        {lines.map((line) => (
          <li key={line.at} class={css.line}>
            <span class={`${css.sign} ${tone ?? ''}`} aria-hidden="true">
              {sign}
            </span>
            <LineText line={line} />
            {takeOut && <TakeOut line={line} takeOut={takeOut} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function LineText({ line }: { readonly line: Line }) {
  const text = detailsText.value;
  const isRisky = line.kind === 'scope' && line.to === true && line.entry?.reason;
  return (
    <span>
      <bdi>{lineWords(line)}</bdi>
      {isRisky && ' '}
      {isRisky && (
        <span class={css.risk}>
          <span aria-hidden="true">▲</span> {line.entry?.reason && said(line.entry.reason)}
          {line.entry?.risk === 'critical' && ` (${text.critical})`}
        </span>
      )}
      {line.from === undefined && ' '}
      {line.from === undefined && <span class={css.risk}>▲ {text.notRestorable}</span>}
      {line.entry?.unknown && <span class={css.unknown}> {text.unknownScope}</span>}
      {line.entry && !isNamedByIt(line) && (
        <code class={css.wire}>
          <WireName name={line.entry.scope} />
        </code>
      )}
    </span>
  );
}

/** Whether the line's own words are the name on the wire. */
function isNamedByIt({ kind, entry }: Line): boolean {
  return kind === 'scope' && entry?.unknown === true;
}

function TakeOut({
  line,
  takeOut,
}: {
  readonly line: Line;
  readonly takeOut: (at: Place) => void;
}) {
  const name = detailsText.value.leaveOut(lineWords(line));
  return <Cross class={css.out} name={name} press={() => takeOut(line.at)} />;
}
