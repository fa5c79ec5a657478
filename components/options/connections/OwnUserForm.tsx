import type { ConnectionView, FoundUser } from '../../../lib/changes/view.ts';
import { TYPED_LIMITS } from '../../../lib/messages/typed-limits.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Field } from '../Field.tsx';
import options from '../options.module.css';
import { CardForm } from './CardForm.tsx';
import css from './connections.module.css';
import type { ConnectionsModel } from './model.ts';
import { saidElsewhere } from './own-user.ts';

type Props = { readonly model: ConnectionsModel; readonly connection: ConnectionView };

/** Which user are you? A token does not say whose it is, and one's own rights are asked about before they go. */
export function OwnUserForm({ model, connection }: Props) {
  const text = connectionsText.value;
  const { ownUser } = model;
  return (
    <CardForm
      submit={text.ownSearch}
      cancel={connection.ownUser ? text.cancel : text.ownSkip}
      busy={ownUser.busy.value}
      onSubmit={() => void ownUser.search(connection.id)}
      onCancel={() => model.close()}
    >
      <div>
        <p>
          <strong>{text.ownQuestion}</strong>
        </p>
        <p class={options.help}>{text.ownWhy}</p>
      </div>
      <Present model={model} connection={connection} />
      <Field
        label={text.ownLabel}
        help={undefined}
        value={ownUser.query}
        most={TYPED_LIMITS.search}
      />
      <Choices model={model} connection={connection} />
    </CardForm>
  );
}

function Present({ model, connection: { id, ownUser } }: Props) {
  const text = connectionsText.value;
  if (!ownUser) return null;
  return (
    <div class={css.person}>
      <p>
        {text.ownNow} <bdi>{ownUser.name}</bdi>
      </p>
      <button type="button" class="plain" onClick={() => void model.sayOwnUser(id, null)}>
        {text.ownForget}
      </button>
    </div>
  );
}

/** What the search found; before it, whom the person has named on other connections. */
function Choices({ model, connection }: Props) {
  const text = connectionsText.value;
  const { found, failure } = model.ownUser;
  const elsewhere = found.value ? [] : saidElsewhere(model.list.value ?? [], connection);
  const users: readonly (Pick<FoundUser, 'id' | 'name'> & { readonly email?: string })[] =
    found.value?.users ?? elsewhere;
  return (
    <>
      <p role="status" class={css.found}>
        {found.value &&
          (found.value.more ? text.ownMore(users.length) : text.ownFound(users.length))}
      </p>
      {failure.value && <FailureAlert failure={failure.value} />}
      {users.length > 0 && (
        <ul class={css.people} aria-label={text.ownChoices}>
          {users.map(({ id, name, email }) => (
            <li key={id} class={css.person}>
              <p>
                <bdi>{name}</bdi>
                {email && email !== name && <bdi class={options.help}>{email}</bdi>}
              </p>
              <button
                type="button"
                aria-label={text.of(text.ownMe, name)}
                onClick={() =>
                  void model.sayOwnUser(connection.id, {
                    id,
                    name: name.slice(0, TYPED_LIMITS.name),
                  })
                }
              >
                {text.ownMe}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
