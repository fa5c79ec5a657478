import { TYPED_LIMITS } from '../../../lib/messages/typed-limits.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { Field } from '../Field.tsx';
import { CardForm } from './CardForm.tsx';
import type { ConnectionsModel } from './model.ts';
import { Missing } from './Outcome.tsx';

type Props = { readonly model: ConnectionsModel; readonly id: string };

/** Rotation: another token in the place of the one that is there. */
export function ReplaceForm({ model, id }: Props) {
  const text = connectionsText.value;
  return (
    <CardForm
      submit={text.replaceSave}
      busy={model.busyWith.value === id}
      onSubmit={() => void model.replace(id)}
      onCancel={() => model.close()}
    >
      <Field
        label={text.token}
        help={text.replaceHelp}
        value={model.replacement}
        most={TYPED_LIMITS.token}
        masked
        invalid={model.tokenMissing.value}
      />
      <Missing model={model} />
    </CardForm>
  );
}
