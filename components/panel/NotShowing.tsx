import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/changes/failure.ts';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { isForSettings } from '../ui/advice.ts';
import type { PanelModel } from './model/panel.ts';
import { Picker } from '../picking/Picker.tsx';
import { WhichConnection } from '../picking/WhichConnection.tsx';
import { UserList } from './UserList.tsx';

// Why nobody is on show, for within `Absent`.

type Props = { readonly panel: PanelModel };

/** Whom the person picks is shown. */
const picking = (panel: PanelModel) => ({
  onPick: (user: string) => void panel.pick(user),
  onSettings: () => panel.openSettings(),
  onChoose: (connection: string) => panel.chooseConnection(connection),
});

/** Whether the person was in the panel when this came: what is typed next is then a search. */
function useHadFocus(): boolean {
  const [had] = useState(() => document.hasFocus());
  return had;
}

/** The page shows no user. */
export function Nobody({ panel }: Props) {
  const text = detailsText.value;
  const email = panel.unfound.value;
  const takesFocus = useHadFocus();
  return (
    <>
      {email !== undefined && (
        <p>
          {text.pageShows} <bdi>{email}</bdi>
          {text.nobodyHasIt}
        </p>
      )}
      <p>{text.nobody}</p>
      <Picker {...picking(panel)} takesFocus={takesFocus} />
    </>
  );
}

/** The page shows more than one. */
export function Several({ panel, users }: Props & { readonly users: readonly string[] }) {
  const takesFocus = useHadFocus();
  return (
    <Picker {...picking(panel)} offersRecent={false} takesFocus={takesFocus}>
      <p>{detailsText.value.several}</p>
      <UserList panel={panel} users={users} />
    </Picker>
  );
}

/** The person wants another user than the one that is on show. */
export function Choosing({ panel, from }: Props & { readonly from: string }) {
  const others = panel.page.value.filter((id) => id !== from);
  return (
    <>
      <div>
        <button type="button" onClick={() => void panel.load(from)}>
          {detailsText.value.back}
        </button>
      </div>
      <Picker {...picking(panel)} except={from} takesFocus>
        {others.length > 0 && <UserList panel={panel} users={others} />}
      </Picker>
    </>
  );
}

/** The user could not be read. */
export function Failed({ panel, failure }: Props & { readonly failure: Failure }) {
  const text = detailsText.value;
  if (failure.connections) {
    const choose = (connection: string) => void panel.chooseConnection(connection);
    return (
      <WhichConnection
        failure={failure}
        onChoose={choose}
        onSettings={() => panel.openSettings()}
      />
    );
  }
  const action = isForSettings(failure)
    ? { label: text.settings, run: () => panel.openSettings() }
    : { label: panelText.value.tryAgain, run: () => void panel.retry() };
  return (
    <>
      <FailureAlert
        failure={failure}
        action={action}
        tone={failure.kind === 'no-connection' ? 'plain' : 'bad'}
      />
      {['user-unknown', 'user-out-of-reach'].includes(failure.kind) && (
        <Picker {...picking(panel)} />
      )}
    </>
  );
}
