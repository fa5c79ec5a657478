import type { ConnectionView } from '../../../lib/changes/view.ts';
import { connectionsText } from '../../../locales/connections.ts';
import { CardForm } from './CardForm.tsx';
import type { ConnectionsModel } from './model.ts';
import { nameOf } from '../../connection/name.ts';

type Props = { readonly model: ConnectionsModel; readonly connection: ConnectionView };

/** Asks first, and says what goes, what stays, and whether changes can still be taken back. */
export function RemoveForm({ model, connection }: Props) {
  const text = connectionsText.value;
  const { id } = connection;
  const question = text.removeQuestion(nameOf(connection));
  const twin = model.twinOf(connection);
  return (
    <CardForm
      question={question}
      submit={text.removeSure}
      busy={model.busyWith.value === id}
      onSubmit={() => void model.remove(id)}
      onCancel={() => model.close()}
    >
      <p>
        <strong>{question}</strong>
      </p>
      <div>
        <p>{text.goes}</p>
        <p>{text.stays}</p>
        <p>{twin ? text.undoThrough(nameOf(twin)) : text.undoNeeds}</p>
      </div>
    </CardForm>
  );
}
