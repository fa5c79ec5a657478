import { PLATFORM_LANGUAGES } from '../../../lib/permissions/fields.ts';
import { detailsText } from '../../../locales/details.ts';
import type { Person } from '../model/person.ts';
import { languageWord } from '../../lines/words.ts';
import css from '../../scopes/fields.module.css';
import { ChoiceField, TextField } from './fields.tsx';
import { TwilioNumbers } from './TwilioNumbers.tsx';

/** Name, phone, language, photo address and numbers. */
export function ProfileSection({ person }: { readonly person: Person }) {
  const text = detailsText.value;
  const { draft } = person;
  return (
    <div class={css.section}>
      <TextField draft={draft} field="firstName" />
      <TextField draft={draft} field="lastName" />
      <ShownOnly label={text.email} value={person.user.value.email} note={text.emailFixed} />
      <TextField draft={draft} field="phone" keys="tel" />
      <ChoiceField
        draft={draft}
        field="platformLanguage"
        choices={PLATFORM_LANGUAGES}
        word={languageWord}
      />
      <TextField draft={draft} field="profilePhoto" keys="url" note={text.profilePhotoIntro} />
      <TwilioNumbers draft={draft} />
      <LcPhone person={person} />
    </div>
  );
}

function ShownOnly(props: {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}) {
  return (
    <dl class={css.field}>
      <dt>{props.label}</dt>
      <dd>
        <bdi>{props.value}</bdi>
      </dd>
      <dd class={css.note}>{props.note}</dd>
    </dl>
  );
}

function LcPhone({ person }: { readonly person: Person }) {
  const text = detailsText.value;
  const numbers = Object.entries(person.user.value.lcPhone ?? {}).filter(([, number]) => number);
  if (numbers.length === 0) return null;
  return (
    <dl class={css.field}>
      <dt>{text.lcPhone}</dt>
      {numbers.map(([account, number]) => (
        <dd key={account}>
          <bdi>{number}</bdi> <code>{account}</code>
        </dd>
      ))}
      <dd class={css.note}>{text.lcPhoneIntro}</dd>
    </dl>
  );
}
