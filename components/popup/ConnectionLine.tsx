import type { ConnectionView } from '../../lib/changes/view.ts';
import { popupText } from '../../locales/popup.ts';
import type { PopupModel } from './model.ts';
import styles from './popup.module.css';

/** Whether there is a connection, and to which account or agency; the way to one where there is none. */
export function ConnectionLine({ model }: { readonly model: PopupModel }) {
  const connection = model.connection.value;
  if (connection === undefined) return <p class={styles.connection}>…</p>;
  if (connection === null) return <NoConnection model={model} />;
  return <Connected connection={connection} />;
}

function Connected({ connection }: { readonly connection: ConnectionView }) {
  const text = popupText.value;
  const { level, companyId, accountId } = connection;
  return (
    <p class={styles.connection}>
      {text.connected} · {text[level]} <code>{level === 'agency' ? companyId : accountId}</code>
    </p>
  );
}

function NoConnection({ model }: { readonly model: PopupModel }) {
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
