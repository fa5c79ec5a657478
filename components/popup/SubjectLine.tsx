import { popupText } from '../../locales/popup.ts';
import { personName } from '../history/person.ts';
import type { PopupModel, SubjectView } from './model.ts';
import styles from './popup.module.css';

/** Whom the current tab shows, and the panel for them. */
export function SubjectLine({ model }: { readonly model: PopupModel }) {
  const text = popupText.value;
  const subject = model.subject.value;
  if (subject.portal === false) return <p class={styles.note}>{text.noPortal}</p>;
  if (!subject.portal && subject.users.length === 0) return null;
  return (
    <div class={styles.subject}>
      <div>
        <p class={styles.note}>{text.onThisPage}</p>
        <Who subject={subject} />
      </div>
      <button type="button" onClick={() => void model.openPanel()}>
        {text.openPanel}
      </button>
    </div>
  );
}

function Who({ subject }: { readonly subject: SubjectView }) {
  const { users, user } = subject;
  if (users.length === 0) return <p>{popupText.value.noUser}</p>;
  if (user) {
    return (
      <p class={styles.who}>
        <bdi>{personName(user)}</bdi>
      </p>
    );
  }
  return users.length > 1 ? (
    <p>{popupText.value.someUsers(users.length)}</p>
  ) : (
    <code>{users[0]}</code>
  );
}
