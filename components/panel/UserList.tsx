import css from './absent.module.css';
import type { PanelModel } from './model/panel.ts';

/** Users by their ids, to choose from. */
export function UserList(props: { readonly panel: PanelModel; readonly users: readonly string[] }) {
  return (
    <ul class={css.users}>
      {props.users.map((user) => (
        <li key={user}>
          <button type="button" onClick={() => void props.panel.load(user)}>
            <code>{user}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
