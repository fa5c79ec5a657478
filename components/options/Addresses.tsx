import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import styles from './addresses.module.css';
import type { AddressesModel } from './addresses.ts';
import { Field } from './Field.tsx';
import options from './options.module.css';

type Props = { readonly model: AddressesModel };

/** Where the launcher and the panel work beside Leadway's own address. */
export function Addresses({ model }: Props) {
  const text = optionsText.value;
  const failure = model.failure.value;
  return (
    <div class={options.form}>
      <p>{text.addressesIntro}</p>
      <List model={model} />
      <Form model={model} />
      <p role="status" class={options.status}>
        <Outcome model={model} />
      </p>
      {failure && <FailureAlert failure={failure} />}
    </div>
  );
}

function List({ model }: Props) {
  const text = optionsText.value;
  return (
    <ul class={styles.list} aria-label={text.addresses}>
      <li>
        <div class={styles.host}>app.leadwaycrm.com</div>
        <span class={options.help}>{text.addressAlways}</span>
      </li>
      {model.addresses.value?.map(({ host, granted }) => (
        <li key={host}>
          <div class={styles.host}>
            <bdi>{host}</bdi>
            {!granted && <p class={`${options.warning} ${styles.taken}`}>{text.addressTaken}</p>}
          </div>
          {!granted && (
            <button type="button" onClick={() => void model.add(host)}>
              {text.addressAllow}
            </button>
          )}
          <button
            type="button"
            class="plain"
            aria-label={text.removeAddress(host)}
            onClick={() => void model.remove(host)}
          >
            {text.addressRemove}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Form({ model }: Props) {
  const text = optionsText.value;
  const submit = (event: Event) => {
    event.preventDefault();
    void model.add();
  };
  return (
    <form class={styles.form} onSubmit={submit}>
      <Field
        label={text.addressLabel}
        help={text.addressHelp}
        value={model.typed}
        invalid={model.failure.value?.kind === 'bad-input'}
      />
      <div>
        <button type="submit" aria-busy={model.busy.value} aria-disabled={model.busy.value}>
          {text.addAddress}
        </button>
      </div>
    </form>
  );
}

function Outcome({ model }: Props) {
  const text = optionsText.value;
  const outcome = model.outcome.value;
  if (!outcome) return null;
  const host = outcome.host;
  return <>{outcome.done === 'added' ? text.addressAdded(host) : text.addressRemoved(host)}</>;
}
