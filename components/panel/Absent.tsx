import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/changes/failure.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import css from './absent.module.css';
import { CloseButton } from './CloseButton.tsx';
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
      <UserIdForm panel={panel} />
    </Absent>
  );
}

export function Several(props: { readonly panel: PanelModel; readonly users: readonly string[] }) {
  return (
    <Absent panel={props.panel}>
      <p>{panelText.value.several}</p>
      <ul class={css.users}>
        {props.users.map((user) => (
          <li key={user}>
            <button type="button" onClick={() => void props.panel.load(user)}>
              <code>{user}</code>
            </button>
          </li>
        ))}
      </ul>
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
      {failure.kind === 'user-unknown' && <UserIdForm panel={panel} />}
    </Absent>
  );
}

const USER_ID = /^[A-Za-z0-9_-]{6,64}$/;

function UserIdForm({ panel }: { readonly panel: PanelModel }) {
  const text = panelText.value;
  const [isBad, setBad] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const id = box.current?.value.trim() ?? '';
    setBad(!USER_ID.test(id));
    if (USER_ID.test(id)) void panel.load(id);
  };
  return (
    <form class={css.form} onSubmit={submit}>
      <label for="user-id">{text.userId}</label>
      <div class={css.line}>
        <input
          id="user-id"
          ref={box}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isBad}
          aria-describedby="user-id-problem"
        />
        <button type="submit">{text.load}</button>
      </div>
      <p id="user-id-problem" class={css.problem} role="status">
        {isBad ? text.badUserId : ''}
      </p>
    </form>
  );
}
