import { useRef, useState } from 'preact/hooks';
import { detailsText } from '../../locales/details.ts';
import css from './absent.module.css';
import { canBeId } from './leadway-id.ts';
import type { PanelModel } from './model/panel.ts';

/** A user by their id, where the page does not say whom it shows. */
export function UserIdForm({ panel }: { readonly panel: PanelModel }) {
  const text = detailsText.value;
  const [isBad, setBad] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const id = box.current?.value.trim() ?? '';
    setBad(!canBeId(id));
    if (canBeId(id)) void panel.load(id);
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
