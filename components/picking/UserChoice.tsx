import { detailsText } from '../../locales/details.ts';
import css from './choice.module.css';
import type { Choice } from './picking.ts';

type Props = {
  readonly user: Choice;
  /** Nobody knows this id through this connection. */
  readonly unseen?: boolean;
};

/** A user to choose: the name first, what tells two of the same name apart under it. */
export function UserChoice({ user: { id, name, email }, unseen = false }: Props) {
  return (
    <span class={css.choice}>
      {/* An API without a name gives the e-mail or the id for one. */}
      {name !== undefined && name !== id && <bdi class={css.name}>{name}</bdi>}
      {email !== undefined && email !== '' && email !== name && <bdi class={css.mail}>{email}</bdi>}
      <code>{id}</code>
      {unseen && <span class={css.mail}>{detailsText.value.unseen}</span>}
    </span>
  );
}
