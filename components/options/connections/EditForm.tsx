import { REMIND_AFTER_DAYS } from '../../connection/reminder.ts';
import { TYPED_LIMITS } from '../../../lib/messages/typed-limits.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { Field } from '../Field.tsx';
import options from '../options.module.css';
import { CardForm } from './CardForm.tsx';
import css from './connections.module.css';
import { hostOf } from './editing.ts';
import type { ConnectionsModel } from './model.ts';

type Props = { readonly model: ConnectionsModel; readonly id: string };

/** What can be changed without testing the token. */
export function EditForm({ model, id }: Props) {
  const text = connectionsText.value;
  return (
    <CardForm
      submit={text.editSave}
      busy={model.busyWith.value === id}
      onSubmit={() => void model.edit(id)}
      onCancel={() => model.close()}
    >
      <Field
        label={text.label}
        help={text.labelHelp}
        value={model.editing.label}
        most={TYPED_LIMITS.label}
      />
      <Where model={model} />
      <label class="check">
        <input
          type="checkbox"
          checked={model.editing.remind.value}
          onChange={(event) => (model.editing.remind.value = event.currentTarget.checked)}
        />
        {text.remindMe(REMIND_AFTER_DAYS)}
      </label>
    </CardForm>
  );
}

function Where({ model: { editing } }: Pick<Props, 'model'>) {
  const text = connectionsText.value;
  const everywhere = editing.everywhere.value;
  return (
    <fieldset class={css.where}>
      <legend>{text.where}</legend>
      {[true, false].map((all) => (
        <label key={String(all)} class="check">
          <input
            type="radio"
            name="where"
            checked={everywhere === all}
            onChange={() => (editing.everywhere.value = all)}
          />
          {all ? text.whereAll : text.whereSome}
        </label>
      ))}
      {!everywhere && (
        <div class={css.hosts}>
          {editing.offered.value.map((origin) => (
            <label key={origin} class="check">
              <input
                type="checkbox"
                checked={editing.ticked.value.has(origin)}
                onChange={(event) => editing.tick(origin, event.currentTarget.checked)}
              />
              <bdi>{hostOf(origin)}</bdi>
            </label>
          ))}
          {editing.noneTicked.value && (
            <p role="alert" class={options.warning}>
              {text.noneTicked}
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}
