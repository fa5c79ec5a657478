import { connectionsText } from '../../../locales/connections.ts';
import { firstStepsText } from '../../../locales/first-steps.ts';
import { OpenLeadway } from '../../history/OpenLeadway.tsx';
import options from '../options.module.css';
import { AddForm } from './AddForm.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';
import css from './connections.module.css';
import type { ConnectionsModel } from './model.ts';
import { Outcome } from './Outcome.tsx';

type Props = { readonly model: ConnectionsModel };

/** Every connection, and the way to one more. */
export function Connections({ model }: Props) {
  const text = connectionsText.value;
  const list = model.list.value ?? [];
  const isAdding = model.opened.value?.what === 'add';
  return (
    <div class={options.form}>
      {list.length > 1 && <p class={options.help}>{text.intro}</p>}
      {list.length > 0 && (
        <ul class={css.list} aria-label={text.heading}>
          {list.map((connection) => (
            <ConnectionCard key={connection.id} model={model} connection={connection} />
          ))}
        </ul>
      )}
      {isAdding && <AddForm model={model} />}
      <Outcome model={model} of="section" />
      <Ready model={model} />
      {!isAdding && <AddButton model={model} />}
    </div>
  );
}

/** The first steps say it too, but by now they are out of sight, and what is in sight looks as if more had to be done. */
function Ready({ model }: Props) {
  const text = firstStepsText.value;
  const [first] = model.list.value ?? [];
  if (!first || !model.beganWithNone.value) return null;
  return <OpenLeadway sentence={text.ready} label={text.toLeadway} account={first.accountId} />;
}

/** Not while nothing is known: there may be none, and then the form itself is there. */
function AddButton({ model }: Props) {
  if (!model.list.value) return null;
  return (
    <div>
      <button type="button" onClick={() => model.toggle({ what: 'add' })}>
        {connectionsText.value.add}
      </button>
    </div>
  );
}
