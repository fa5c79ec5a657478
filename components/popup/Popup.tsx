import { historyText } from '../../locales/history.ts';
import { popupText } from '../../locales/popup.ts';
import { toHash } from '../history/address.ts';
import type { Link } from '../history/HistoryItem.tsx';
import { Damaged } from '../history/Damaged.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { OpenLeadway } from '../history/OpenLeadway.tsx';
import { UndoOutcome } from '../history/UndoOutcome.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { LockNow } from '../unlock/LockNow.tsx';
import { UnlockForm } from '../unlock/UnlockForm.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import type { PopupModel } from './model.ts';
import styles from './popup.module.css';
import { SubjectLine } from './SubjectLine.tsx';
import { UndoLast } from './UndoLast.tsx';

const SETTINGS = '/options.html';

/** Changes that a popup has room for, which browsers give 600 pixels at most, and some more. */
const IN_SIGHT = 8;

/** The way to a place in the history. The link is there for those who want it in a tab of its own. */
function wayTo(model: PopupModel, at: string): Link {
  return {
    href: SETTINGS + at,
    target: '_blank',
    onClick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void model.openHistory(at);
    },
  };
}

type Props = { readonly model: PopupModel };

export function Popup({ model }: Props) {
  return (
    <main class={styles.popup}>
      <Head model={model} />
      {model.vault.locked.value ? <UnlockForm vault={model.vault} /> : <Unlocked model={model} />}
    </main>
  );
}

function Unlocked({ model }: Props) {
  const failure = model.failure.value;
  // What keeps both from being read is said once, where it can be tried again.
  const isSaidBelow = failure?.kind === model.history.listFailure.value?.kind;
  return (
    <>
      <SubjectLine model={model} />
      {failure && !isSaidBelow && <FailureAlert failure={failure} />}
      <UndoLast model={model.history} focused={model.atUndo} />
      <UndoOutcome model={model.history} />
      <div class={styles.section}>
        <h2>{historyText.value.recentChanges}</h2>
        <a {...wayTo(model, toHash({}))}>{popupText.value.allChanges}</a>
      </div>
      <Damaged count={model.history.damaged.value} says={popupText.value.damaged} />
      <HistoryList
        model={model.history}
        empty={<Empty model={model} />}
        linkTo={({ id }) => wayTo(model, toHash({ open: id }))}
        inSight={IN_SIGHT}
      />
    </>
  );
}

function Head({ model }: Props) {
  const text = popupText.value;
  return (
    <header class={styles.head}>
      <h1>{text.title}</h1>
      <div>
        <LockNow vault={model.vault} plain />
        <button type="button" class="plain" onClick={() => void model.openSettings()}>
          {text.settings}
        </button>
      </div>
      {!model.vault.locked.value && <ConnectionLine model={model} />}
    </header>
  );
}

/** One button at a time: without a connection that comes first, and on a user's page the panel's button is there. */
function Empty({ model }: Props) {
  const text = popupText.value;
  const { portal, users } = model.subject.value;
  const another = model.status.value?.connection === null || portal === true || users.length > 0;
  if (another) return <p>{text.empty}</p>;
  return <OpenLeadway sentence={text.empty} label={text.openLeadway} />;
}
