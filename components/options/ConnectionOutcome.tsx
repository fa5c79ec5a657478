import type { SaveOutcome } from '../../lib/messages/contract.ts';
import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import type { ConnectionModel } from './connection.ts';
import styles from './options.module.css';

/** What the last test of the connection found. The status is always in the page, or it would not be read aloud. */
export function ConnectionOutcome({ model }: { readonly model: ConnectionModel }) {
  const text = optionsText.value;
  const saved = model.saved.value;
  const failure = model.failure.value;
  return (
    <>
      <p role="status" class={styles.status}>
        {statusOf(model)}
      </p>
      {saved && <p class={styles.help}>{text.writeUntested}</p>}
      {saved?.warnings.includes('unknown-shape') && <UnknownShape />}
      {model.tokenMissing.value && <p role="alert">{text.tokenMissing}</p>}
      {failure && <FailureAlert failure={failure} />}
    </>
  );
}

function UnknownShape() {
  return (
    <p class={styles.warning}>
      <span aria-hidden="true">▲ </span>
      {optionsText.value.unknownShape}
    </p>
  );
}

function statusOf(model: ConnectionModel): string {
  const text = optionsText.value;
  const saved = model.saved.value;
  if (saved) return connectedLine(saved);
  if (model.removed.value) return text.removed;
  return model.busy.value ? text.saving : '';
}

function connectedLine({ connection, users }: SaveOutcome): string {
  const text = optionsText.value;
  const connected = text.connected(connection.level);
  return users === undefined ? connected : `${connected} ${text.usersSeen(users)}`;
}
