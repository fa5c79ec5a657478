/** How we know: what each kind of evidence is read from. An e-mail address becomes a user in the background only. */
export const KINDS = ['address', 'named', 'row', 'request', 'text', 'email'] as const;

export type Kind = (typeof KINDS)[number];

/** For each of several users, in their order, the kinds of evidence that name them. */
export type Ways = readonly (readonly Kind[])[];

/**
 * Whom a page shows. `some` is a choice for the person, likeliest first; where an open form left the doubt, `ways` says
 * of each what named them.
 */
export type Sighting =
  | { readonly kind: 'one'; readonly id: string; readonly how: readonly Kind[] }
  | { readonly kind: 'some'; readonly ids: readonly string[]; readonly ways?: Ways }
  | { readonly kind: 'none' };

/** Everything the readers found on one page at one time. */
export type Clues = {
  /** Whether the form of one user is open. */
  readonly form: boolean;
  /** Ids that the address gives as a user's. */
  readonly address: readonly string[];
  /** Ids that the open form gives as a user's. */
  readonly named: readonly string[];
  /** Id-shaped text in the open form, or an id in the address that says nothing of whose it is. */
  readonly text: readonly string[];
  /** Users that the page asked its backend for while the form was opening. */
  readonly request: readonly string[];
  /**
   * With a form: the user of the row that opened it. On the list: the user of the row used last.
   */
  readonly row: string | null;
  /** The users on the list, in its order. */
  readonly listed: readonly string[];
  /** Ids that are certainly no user's. */
  readonly strangers: ReadonlySet<string>;
  /**
   * Ids around the page, the logged-in user's among them: believed only of a row that the person
   * used.
   */
  readonly bystanders: ReadonlySet<string>;
};

/** The longest choice that is worth reporting. */
export const MOST = 50;

/**
 * Weighs what was found. Every kind of evidence that speaks must agree before one user is believed;
 * where two disagree, both are offered. Printed text may mean anything, so it only counts where
 * nothing names a user.
 */
export function weigh(clues: Clues): Sighting {
  const known = withoutStrangers(clues);
  if (!known.form) return onTheList(known);
  const named: Voices = [
    ['address', known.address],
    ['named', known.named],
  ];
  const seen: Voices = [
    ['row', known.row === null ? [] : [known.row]],
    ['request', known.request],
  ];
  const text: Voices = [['text', known.text]];
  const someoneNamed = named.some(([, ids]) => ids.length > 0);
  return agree([...named, ...seen, ...(someoneNamed ? [] : text)]);
}

type Voices = readonly (readonly [Kind, readonly string[]])[];

function agree(voices: Voices): Sighting {
  const speaking = voices.filter(([, ids]) => ids.length > 0);
  const all = [...new Set(speaking.flatMap(([, ids]) => ids))];
  const common = all.filter((id) => speaking.every(([, ids]) => ids.includes(id)));
  const [only] = common;
  if (only !== undefined && common.length === 1) {
    return { kind: 'one', id: only, how: speaking.map(([kind]) => kind) };
  }
  const left = choice(common.length > 0 ? common : all);
  const waysOf = (id: string): Kind[] =>
    speaking.filter(([, ids]) => ids.includes(id)).map(([kind]) => kind);
  return left.kind === 'some' ? { ...left, ways: left.ids.map(waysOf) } : left;
}

/**
 * No form is open: an address may still name the user, and otherwise everybody on the list can be
 * chosen.
 */
function onTheList({ address, text, row, listed }: Clues): Sighting {
  const [only] = address;
  if (only !== undefined && address.length === 1 && listed.every((id) => id === only)) {
    return { kind: 'one', id: only, how: ['address'] };
  }
  const first = row !== null && listed.includes(row) ? [row] : [];
  return choice([...address, ...text, ...first, ...listed]);
}

function choice(ids: readonly string[]): Sighting {
  const distinct = [...new Set(ids)].slice(0, MOST);
  return distinct.length > 0 ? { kind: 'some', ids: distinct } : { kind: 'none' };
}

function withoutStrangers(clues: Clues): Clues {
  const users = (ids: readonly string[]): string[] => ids.filter((id) => !clues.strangers.has(id));
  const [row = null] = clues.row === null ? [] : users([clues.row]);
  // An admin may well edit the user they are logged in as, but only their own hand on its row can
  // say so.
  const edited = (ids: readonly string[]): string[] =>
    users(ids).filter((id) => id === row || !clues.bystanders.has(id));
  return {
    ...clues,
    address: edited(clues.address),
    named: edited(clues.named),
    text: edited(clues.text),
    request: edited(clues.request),
    row,
    listed: users(clues.listed),
  };
}

/** The longest list of addresses that is worth reporting: two are already a doubt. */
export const MOST_EMAILS = 3;

/**
 * What a page's script reports. `users`: one where it is sure, several to choose from, none where nobody was seen.
 * `how` is said of one only. `emails` are the addresses that the open form or row shows, in lower case.
 */
export type Claim = {
  readonly users: readonly string[];
  readonly how: readonly Kind[];
  readonly emails: readonly string[];
  /** Of several users that an open form left in doubt, what names each; empty where there is no such doubt. */
  readonly ways: Ways;
  /** Ids around the page, the logged-in user's among them: an inner frame cannot see them for itself. */
  readonly around: readonly string[];
};

/** As many ids around a page as are worth reporting: there is one menu of one user. */
export const MOST_AROUND = 20;

/** The ids to report. */
export function usersOf(sighting: Sighting): readonly string[] {
  if (sighting.kind === 'one') return [sighting.id];
  return sighting.kind === 'some' ? sighting.ids : [];
}

export function claimOf(
  sighting: Sighting,
  emails: readonly string[],
  around: Iterable<string> = [],
): Claim {
  return {
    users: usersOf(sighting),
    how: sighting.kind === 'one' ? sighting.how : [],
    emails: emails.slice(0, MOST_EMAILS),
    ways: (sighting.kind === 'some' && sighting.ways) || [],
    around: [...around].slice(0, MOST_AROUND),
  };
}

export const NO_CLAIM: Claim = { users: [], how: [], emails: [], ways: [], around: [] };
