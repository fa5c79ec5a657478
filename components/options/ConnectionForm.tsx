import { optionsText } from '../../locales/options.ts';
import type { ConnectionModel } from './connection.ts';
import { ConnectionOutcome } from './ConnectionOutcome.tsx';
import { Field } from './Field.tsx';
import styles from './options.module.css';

type Props = { readonly model: ConnectionModel };

export function ConnectionForm({ model }: Props) {
  const text = optionsText.value;
  const save = (event: Event) => {
    event.preventDefault();
    void model.save();
  };
  return (
    <form class={styles.form} autocomplete="off" onSubmit={save}>
      <Field
        label={text.token}
        help={tokenHelp(model)}
        value={model.token}
        masked
        invalid={model.tokenMissing.value}
      />
      <div class={styles.pair}>
        <Field label={text.accountId} help={text.accountIdHelp} value={model.accountId} />
        <Field label={text.agencyId} help={text.agencyIdHelp} value={model.companyId} />
      </div>
      <Buttons model={model} />
      <ConnectionOutcome model={model} />
    </form>
  );
}

function Buttons({ model }: Props) {
  const text = optionsText.value;
  return (
    <div class={styles.buttons}>
      <button
        type="submit"
        class="main"
        aria-busy={model.busy.value}
        aria-disabled={model.busy.value}
      >
        {text.save}
      </button>
      {model.stored.value && (
        <button type="button" class="plain" onClick={() => void model.remove()}>
          {text.remove}
        </button>
      )}
    </div>
  );
}

function tokenHelp(model: ConnectionModel): string | undefined {
  const text = optionsText.value;
  const stored = model.stored.value;
  return stored ? `${text.tokenSet(stored.endsIn)}. ${text.tokenKept}` : undefined;
}
