import { FLAG_TEXTS } from '../../lib/permissions/catalogue/flag-texts.ts';
import { SCOPE_TEXTS } from '../../lib/permissions/catalogue/texts.ts';
import type { Bilingual } from '../../lib/permissions/catalogue/groups.ts';
import type { Place } from '../../lib/permissions/change.ts';
import { splitPlace } from '../../lib/permissions/places.ts';
import { historyText } from '../../locales/history.ts';
import { language } from '../../locales/language.ts';

/** A place in plain words, and by its name on the wire where it has one. */
export type PlaceName = { readonly label?: string | undefined; readonly wire?: string | undefined };

/** Names a place in the current language; what the catalogue does not know has its wire name only. */
export function placeName(at: Place): PlaceName {
  const text = historyText.value;
  const { kind, key } = splitPlace(at);
  switch (kind) {
    case 'scope':
      return { label: labelIn(SCOPE_TEXTS, key), wire: key };
    case 'assigned':
      return { label: key === undefined ? text.allAssignedOnly : text.assignedOnly, wire: key };
    case 'flag':
      return { label: labelIn(FLAG_TEXTS, key), wire: key };
    case 'field':
      return { label: text[at as keyof typeof text] as string };
    case 'account':
      return { label: text.account, wire: key };
    case 'twilio':
      return { label: key === undefined ? text.allTwilio : text.twilio, wire: key };
  }
}

function labelIn(
  texts: Readonly<Record<string, { readonly label: Bilingual }>>,
  key = '',
): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key]?.label[language.value] : undefined;
}
