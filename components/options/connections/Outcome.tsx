import { useEffect, useRef } from 'preact/hooks';
import type { SaveOutcome } from '../../../lib/messages/contract.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import options from '../options.module.css';
import type { ConnectionsModel, Outcome as Last } from './model.ts';

type Props = {
  readonly model: ConnectionsModel;
  /** The connection, or `section` for what is of none that is there. */
  readonly of: string;
};

/** What became of the last act. The status is always in the page, or it would not be read aloud. */
export function Outcome({ model, of }: Props) {
  const text = connectionsText.value;
  const status = useRef<HTMLParagraphElement>(null);
  const last = model.outcome.value?.of === of ? model.outcome.value : undefined;
  const refusal = model.refusal.value?.of === of ? model.refusal.value : undefined;
  const isTesting = model.busyWith.value === of && model.isTesting.value;
  const isGone = last?.done === 'removed';
  // What had the keyboard is gone with it.
  useEffect(() => {
    if (isGone) status.current?.focus();
  }, [isGone]);
  return (
    <>
      <p role="status" ref={status} tabIndex={-1} class={options.status}>
        {last ? lineOf(last) : isTesting && text.testing}
      </p>
      {last && 'saved' in last && <Found saved={last.saved} />}
      {refusal && <FailureAlert failure={refusal.failure} />}
    </>
  );
}

/** What the form lacks is said at it, and the keyboard goes to where it belongs. */
export function Missing({ model }: Pick<Props, 'model'>) {
  const text = connectionsText.value;
  const line = useRef<HTMLParagraphElement>(null);
  const missing = model.tokenMissing.value
    ? text.tokenMissing
    : model.idMissing.value && text.idMissing;
  useEffect(() => {
    const form = missing && line.current?.closest('form');
    if (form) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);
  return missing ? (
    <p role="alert" class={options.problem} ref={line}>
      {missing}
    </p>
  ) : null;
}

/** What a test cannot say, and what it found odd. */
function Found({ saved }: { readonly saved: SaveOutcome }) {
  const text = connectionsText.value;
  return (
    <>
      <p class={options.help}>{text.writeUntested}</p>
      {saved.warnings.includes('unknown-shape') && (
        <p class={options.warning}>
          <span aria-hidden="true">▲ </span>
          {text.unknownShape}
        </p>
      )}
    </>
  );
}

function lineOf(last: Last): string {
  const text = connectionsText.value;
  switch (last.done) {
    case 'added':
    case 'tested':
      return connectedLine(last.saved);
    case 'replaced':
      return `${connectedLine(last.saved)} ${text.replaced(last.saved.connection.endsIn)}`;
    default:
      return text[last.done];
  }
}

function connectedLine({ connection, users }: SaveOutcome): string {
  const text = connectionsText.value;
  const connected = text.connected(connection.level);
  return users === undefined ? connected : `${connected} ${text.usersSeen(users)}`;
}
