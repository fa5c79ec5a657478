import { useEffect, useState } from 'preact/hooks';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import css from './absent.module.css';
import { isForSettings } from '../ui/advice.ts';
import { createNames, type Names } from '../picking/names.ts';
import type { PanelModel } from './model/panel.ts';
import { WhichConnection } from '../picking/WhichConnection.tsx';
import { UserChoice } from '../picking/UserChoice.tsx';

type Props = { readonly panel: PanelModel; readonly users: readonly string[] };

/** The users of the page, to choose from: by their ids at once, by name and e-mail when Leadway has told them. */
export function UserList({ panel, users }: Props) {
  const [names] = useState(createNames);
  useEffect(() => names.dispose, [names]);
  useEffect(() => names.want(users), [names, users]);
  return (
    <>
      <Unnamed panel={panel} names={names} />
      <ul class={css.users} aria-label={detailsText.value.onThePage}>
        {users.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => void panel.pick(id)}>
              <UserChoice user={names.of(id) ?? { id }} unseen={names.of(id) === null} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unnamed({ panel, names }: { readonly panel: PanelModel; readonly names: Names }) {
  const failure = names.failure.value;
  if (!failure) return null;
  if (failure.connections) {
    return (
      <WhichConnection
        failure={failure}
        onChoose={(connection) => void panel.chooseConnection(connection)}
        onSettings={() => panel.openSettings()}
      />
    );
  }
  const action = isForSettings(failure)
    ? { label: detailsText.value.settings, run: () => panel.openSettings() }
    : { label: panelText.value.tryAgain, run: () => names.retry() };
  return <FailureAlert failure={failure} action={action} />;
}
