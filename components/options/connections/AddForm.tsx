import { TYPED_LIMITS } from '../../../lib/messages/typed-limits.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { Field } from '../Field.tsx';
import options from '../options.module.css';
import { CardForm } from './CardForm.tsx';
import { accountIn } from './adding.ts';
import type { ConnectionsModel } from './model.ts';
import { Missing } from './Outcome.tsx';

type Props = { readonly model: ConnectionsModel };

/** A new connection. With none there is no way back from it. */
export function AddForm({ model }: Props) {
  const text = connectionsText.value;
  const { adding } = model;
  const hasOthers = (model.list.value ?? []).length > 0;
  return (
    <CardForm
      submit={text.save}
      busy={model.busyWith.value === 'section'}
      onSubmit={() => void model.add()}
      onCancel={hasOthers ? () => model.close() : undefined}
    >
      {hasOthers && <h3>{text.add}</h3>}
      <Field
        label={text.token}
        help={undefined}
        value={adding.token}
        most={TYPED_LIMITS.token}
        masked
        invalid={model.tokenMissing.value}
      />
      <div class={options.pair}>
        <Field
          label={text.accountId}
          help={text.accountIdHelp}
          value={adding.accountId}
          most={TYPED_LIMITS.id}
          tidy={accountIn}
          invalid={model.idMissing.value}
        />
        <Field
          label={text.agencyId}
          help={text.agencyIdHelp}
          value={adding.companyId}
          most={TYPED_LIMITS.id}
          invalid={model.idMissing.value}
        />
      </div>
      <Field
        label={text.label}
        help={text.labelHelp}
        value={adding.label}
        most={TYPED_LIMITS.label}
      />
      <Missing model={model} />
    </CardForm>
  );
}
