import type { Place } from '../../../lib/permissions/change.ts';
import { fieldProblem } from '../../../lib/permissions/fields.ts';
import { detailsText } from '../../../locales/details.ts';
import { planText } from '../../../locales/plan.ts';
import { Notice } from '../../ui/Notice.tsx';
import { shownIn, type Draft } from '../../scopes/model/draft.ts';
import { accountsOf } from './AccessSection.tsx';
import { Labelled } from './fields.tsx';
import css from '../../scopes/fields.module.css';

/** One Twilio number for each account; where they were not read, only all of them at once. */
export function TwilioNumbers({ draft }: { readonly draft: Draft }) {
  const text = detailsText.value;
  const isRead = draft.state.value.twilio !== undefined;
  const isWhole = draft.cell('twilio').wanted.value !== undefined;
  return (
    <fieldset class={css.block}>
      <legend>{planText.value.twilio}</legend>
      <p class={css.intro}>{text.twilioIntro}</p>
      {!isRead && (
        <Notice tone={isWhole ? 'warn' : 'plain'}>
          <p>{text.twilioNotRead}</p>
          <button type="button" onClick={() => draft.want('twilio', isWhole ? undefined : {})}>
            {isWhole ? text.leaveTwilio : text.replaceTwilio}
          </button>
        </Notice>
      )}
      {(isRead || isWhole) &&
        accountsWithNumbers(draft).map((account) => (
          <NumberField key={account} account={account} draft={draft} />
        ))}
    </fieldset>
  );
}

function accountsWithNumbers(draft: Draft): string[] {
  return [...new Set([...accountsOf(draft), ...Object.keys(draft.state.value.twilio ?? {})])];
}

function NumberField({ account, draft }: { readonly account: string; readonly draft: Draft }) {
  const text = detailsText.value;
  const id = `twilio-${account}`;
  const number = numberOf(draft, account);
  const problem = number === '' ? undefined : fieldProblem('twilio', number);
  return (
    <Labelled id={id} label={text.forAccount(planText.value.twilio, account)} problem={problem}>
      <input
        id={id}
        type="tel"
        autocomplete="off"
        placeholder="+18325550123"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        value={number}
        onInput={(event) => setNumber(draft, account, event.currentTarget.value.trim())}
      />
    </Labelled>
  );
}

type Numbers = Readonly<Record<string, string>>;

function numberOf(draft: Draft, account: string): string {
  const whole = draft.cell('twilio').wanted.value as Numbers | undefined;
  return String((whole ? whole[account] : shownIn(draft.cell(placeOf(account)))) ?? '');
}

function setNumber(draft: Draft, account: string, number: string): void {
  const whole = draft.cell('twilio').wanted.peek() as Numbers | undefined;
  if (!whole) return draft.want(placeOf(account), number === '' ? null : number);
  const { [account]: _, ...others } = whole;
  draft.want('twilio', number === '' ? others : { ...others, [account]: number });
}

function placeOf(account: string): Place {
  return `twilio:${account}`;
}
