import type { Failure } from '../../lib/changes/failure.ts';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { isForSettings } from './model/advice.ts';
import type { PanelModel } from './model/panel.ts';
import { UserIdForm } from './UserIdForm.tsx';
import { UserList } from './UserList.tsx';

// Why nobody is on show, for within `Absent`.

type Props = { readonly panel: PanelModel };

/** The page shows no user. */
export function Nobody({ panel }: Props) {
  return (
    <>
      <p>{detailsText.value.nobody}</p>
      <UserIdForm panel={panel} />
    </>
  );
}

/** The page shows more than one. */
export function Several(props: Props & { readonly users: readonly string[] }) {
  return (
    <>
      <p>{detailsText.value.several}</p>
      <UserList {...props} />
    </>
  );
}

/** The user could not be read. */
export function Failed({ panel, failure }: Props & { readonly failure: Failure }) {
  const text = detailsText.value;
  const action = isForSettings(failure)
    ? { label: text.settings, run: () => panel.openSettings() }
    : { label: panelText.value.tryAgain, run: () => void panel.retry() };
  return (
    <>
      <FailureAlert failure={failure} action={action} />
      {failure.kind === 'user-unknown' && <UserIdForm panel={panel} />}
    </>
  );
}
