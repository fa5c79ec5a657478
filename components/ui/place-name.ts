import type { Place } from '../../lib/permissions/change.ts';
import { splitPlace } from '../../lib/permissions/places.ts';
import { planText } from '../../locales/plan.ts';
import { flagWord, scopeWord } from './catalogue-words.ts';

/** A place in plain words, and by its name on the wire where it has one. */
export type PlaceName = { readonly label?: string | undefined; readonly wire?: string | undefined };

/** Names a place in the current language; what the catalogue does not know has its wire name only. */
export function placeName(at: Place): PlaceName {
  const text = planText.value;
  const { kind, key = '' } = splitPlace(at);
  switch (kind) {
    case 'scope':
      return { label: scopeWord(key), wire: key };
    case 'flag':
      return { label: flagWord(key), wire: key };
    case 'field':
      return { label: text[at as Extract<Place, keyof typeof text>] };
    case 'account':
      return { label: text.account, wire: key };
    case 'assigned':
      return key ? { label: text.assignedOnly, wire: key } : { label: text.allAssignedOnly };
    case 'twilio':
      return key ? { label: text.twilio, wire: key } : { label: text.allTwilio };
  }
}

/** A place within a sentence: scopes and switches by their labels alone, the rest with what tells it apart. */
export function placeWords(at: Place): string {
  const { label, wire } = placeName(at);
  const { kind } = splitPlace(at);
  if (kind === 'scope' || kind === 'flag') return label ?? wire ?? '';
  return [label, wire].filter(Boolean).join(', ');
}
