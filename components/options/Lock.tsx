import { useId } from 'preact/hooks';
import { lockText } from '../../locales/lock.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { LockNow } from '../unlock/LockNow.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { IDLE_CHOICES, type LockModel } from './lock.ts';
import styles from './options.module.css';
import type { PassphraseForm } from './passphrase.ts';

type Props = { readonly model: LockModel };

/** Whether tokens are locked with a passphrase, and when; with what that protects and what it does not. */
export function Lock({ model }: Props) {
  const text = lockText.value;
  const state = model.vault.status.value?.state;
  return (
    <>
      <p>{text.intro}</p>
      <p class={styles.help}>{text.protects}</p>
      {state === 'none' && <SetPassphrase form={model.setting} />}
      {state === 'unlocked' && <WithPassphrase model={model} />}
      <p role="status" class={styles.status}>
        {doneText(model)}
      </p>
      {model.done.value === 'set' && <p class={styles.help}>{text.traces}</p>}
    </>
  );
}

function doneText(model: LockModel): string {
  const text = lockText.value;
  const done = model.done.value;
  return done ? { set: text.wasSet, changed: text.changed, removed: text.removed }[done] : '';
}

function WithPassphrase({ model }: Props) {
  const text = lockText.value;
  return (
    <>
      <div class={styles.buttons}>
        <p>{text.isSet}</p>
        <LockNow vault={model.vault} />
      </div>
      <LockAfter model={model} />
      <details>
        <summary>{text.changeHeading}</summary>
        <Form form={model.changing} label={text.change} asksPresent asksNext />
      </details>
      <details>
        <summary>{text.removeHeading}</summary>
        <p class={styles.help}>{text.removeHelp}</p>
        <Form form={model.removing} label={text.remove} asksPresent />
      </details>
    </>
  );
}

function LockAfter({ model }: Props) {
  const text = lockText.value;
  const select = useId();
  const help = useId();
  const failure = model.idleFailure.value;
  const chosen = model.vault.status.value?.idleMinutes ?? null;
  return (
    <div class={styles.field}>
      <label for={select}>{text.after}</label>
      <select
        id={select}
        value={String(chosen)}
        aria-describedby={help}
        onChange={({ currentTarget: { value } }) =>
          void model.lockAfter(value === 'null' ? null : Number(value))
        }
      >
        {IDLE_CHOICES.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {minutes === null ? text.never : text.afterMinutes(minutes)}
          </option>
        ))}
      </select>
      <p id={help} class={styles.help}>
        {text.afterHelp}
      </p>
      {failure && <FailureAlert failure={failure} />}
    </div>
  );
}

function SetPassphrase({ form }: { readonly form: PassphraseForm }) {
  const text = lockText.value;
  return (
    <>
      <p>{text.none}</p>
      <Form form={form} label={text.set} asksNext />
    </>
  );
}

type FormProps = {
  readonly form: PassphraseForm;
  readonly label: string;
  readonly asksPresent?: boolean;
  readonly asksNext?: boolean;
};

function Form({ form, label, asksPresent = false, asksNext = false }: FormProps) {
  const text = lockText.value;
  const failure = form.failure.value;
  const submit = (event: Event) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form class={styles.form} aria-label={label} autocomplete="off" onSubmit={submit}>
      {asksPresent && <PassphraseField label={text.present} value={form.present} />}
      {asksNext && <NextFields form={form} />}
      <div class={styles.buttons}>
        <button type="submit" aria-busy={form.busy.value} aria-disabled={form.busy.value}>
          {label}
        </button>
      </div>
      {failure && <FailureAlert failure={failure} />}
    </form>
  );
}

function NextFields({ form }: Pick<FormProps, 'form'>) {
  const text = lockText.value;
  const problem = form.problem.value;
  return (
    <>
      <PassphraseField
        label={text.next}
        help={`${text.length} ${text.noWayBack}`}
        problem={problem === 'short' ? text.short : undefined}
        value={form.next}
      />
      <PassphraseField
        label={text.repeat}
        problem={problem === 'differs' ? text.differs : undefined}
        value={form.repeat}
      />
    </>
  );
}
