import type { Failure } from '../../lib/changes/failure.ts';
import type { ConnectionView } from '../../lib/changes/view.ts';
import { connectionName, describe } from '../../locales/errors.ts';
import { popupText } from '../../locales/popup.ts';
import { nameOf, placeOf } from '../connection/name.ts';
import { Reminder } from '../connection/Reminder.tsx';
import type { PopupModel } from './model.ts';
import styles from './popup.module.css';

type Props = { readonly model: PopupModel };

/** What serves the page under the popup, or what is missing and the one way to it. */
export function ConnectionLine({ model }: Props) {
  const status = model.status.value;
  if (!status) return model.failure.value ? null : <p class={styles.connection}>…</p>;
  if (status.connection) return <Connected model={model} connection={status.connection} />;
  if (status.connections === 0) return <NoConnection model={model} />;
  // Elsewhere than on the portal none is needed.
  const isNeeded = status.missing && model.subject.value.portal;
  if (isNeeded) return <Missing model={model} failure={status.missing} />;
  return <p class={styles.connection}>{popupText.value.several(status.connections)}</p>;
}

function Connected({ model, connection }: Props & { readonly connection: ConnectionView }) {
  const text = popupText.value;
  const days = model.overdue.value;
  return (
    <>
      <p class={styles.connection}>
        {text.connected} ·{' '}
        {connection.label ? (
          <bdi>{connection.label}</bdi>
        ) : (
          <>
            {text[connection.level]} <code>{placeOf(connection)}</code>
          </>
        )}
      </p>
      {days !== undefined && (
        <div class={styles.unconnected}>
          <Reminder
            days={days}
            name={nameOf(connection)}
            onReplace={() => void model.openSettings()}
            onStop={() => void model.stopReminding(connection.id)}
          />
        </div>
      )}
    </>
  );
}

function NoConnection({ model }: Props) {
  const text = popupText.value;
  return (
    <div class={styles.unconnected}>
      <p>{text.notConnected}</p>
      <button type="button" class="main" onClick={() => void model.openSettings()}>
        {text.connect}
      </button>
    </div>
  );
}

/** None fits this page: the settings are the way. Several do: the person says which. */
function Missing({ model, failure }: Props & { readonly failure: Failure }) {
  const { what, next } = describe(failure);
  return (
    <div class={styles.unconnected}>
      <p>
        <strong>{what}</strong> {next}
      </p>
      {failure.connections ? (
        failure.connections.map((each) => (
          <button
            key={each.id}
            type="button"
            class={styles.choice}
            onClick={() => void model.chooseConnection(each.id)}
          >
            <bdi>{connectionName(each)}</bdi>
          </button>
        ))
      ) : (
        <button type="button" class="main" onClick={() => void model.openSettings()}>
          {popupText.value.addConnection}
        </button>
      )}
    </div>
  );
}
