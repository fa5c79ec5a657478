import type { ComponentChildren } from 'preact';
import type { Failure } from '../../lib/changes/failure.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import css from './absent.module.css';
import { CloseButton } from './CloseButton.tsx';
import { LatePart } from './LatePart.tsx';
import { isForSettings } from './model/advice.ts';
import type { PanelModel } from './model/panel.ts';

/** The panel while nobody is on show: a sentence and what to do about it. */
function Absent({
  panel,
  children,
}: {
  readonly panel: PanelModel;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <header class={css.top}>
        <h1>{panelText.value.panel}</h1>
        <CloseButton panel={panel} />
      </header>
      <div class={css.body}>{children}</div>
    </>
  );
}

export function Loading({ panel, text }: { readonly panel: PanelModel; readonly text: string }) {
  return (
    <Absent panel={panel}>
      <p class={css.waiting}>{text}</p>
    </Absent>
  );
}

export function Nobody({ panel }: { readonly panel: PanelModel }) {
  return (
    <Absent panel={panel}>
      <p>{panelText.value.nobody}</p>
      <LatePart>{({ UserIdForm }) => <UserIdForm panel={panel} />}</LatePart>
    </Absent>
  );
}

export function Several(props: { readonly panel: PanelModel; readonly users: readonly string[] }) {
  return (
    <Absent panel={props.panel}>
      <p>{panelText.value.several}</p>
      <LatePart>{({ UserList }) => <UserList {...props} />}</LatePart>
    </Absent>
  );
}

export function Failed({
  panel,
  failure,
}: {
  readonly panel: PanelModel;
  readonly failure: Failure;
}) {
  const text = panelText.value;
  const action = isForSettings(failure)
    ? { label: text.settings, run: () => panel.openSettings() }
    : { label: text.tryAgain, run: () => void panel.retry() };
  return (
    <Absent panel={panel}>
      <FailureAlert failure={failure} action={action} />
      {failure.kind === 'user-unknown' && (
        <LatePart>{({ UserIdForm }) => <UserIdForm panel={panel} />}</LatePart>
      )}
    </Absent>
  );
}
