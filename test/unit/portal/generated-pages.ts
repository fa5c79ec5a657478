import fc from 'fast-check';

/**
 * Pages as they might be, drawn at random: one user whose form is open, told in some ways or in none, among others and
 * among ids that are nobody. Knows nothing of how the readers read.
 */
export type GeneratedPage = {
  readonly truth: string;
  /** Ids that no form can be about. */
  readonly decoys: readonly string[];
  readonly address: string;
  /** Before the form: the list. */
  readonly before: string;
  /** Another user's form, open and closed earlier; absent in pages without a past. */
  readonly earlier: { readonly html: string; readonly user: string; readonly row: string } | null;
  readonly html: string;
  /** Whose row was clicked, if any was. */
  readonly clicked: string | null;
  readonly requested: readonly string[];
  /** Whether anything on the page or before it says who it is. */
  readonly told: boolean;
};

const LETTERS = [...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'];
const id = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 18, maxLength: 18 })
  .map((some) => `${some.join('')}x7`);

const WORDS = ['Editar usuario', 'Edit user', '編集', 'Rol de usuario', 'Internationalisations'];
const CONTAINERS = ['div', 'section', 'span', 'p'];
/** Attributes and fields that say that an id is something else's. */
const OTHERS = ['location', 'company', 'contact', 'calendar', 'conversation', 'opportunity'];
const TELLS = [
  'attribute',
  'around',
  'field',
  'printed',
  'link',
  'query',
  'path',
  'row',
  'request',
] as const;
type Tell = (typeof TELLS)[number];

const noise = (decoys: readonly string[]) =>
  fc.record({
    tag: fc.constantFrom(...CONTAINERS),
    other: fc.constantFrom(...OTHERS),
    decoy: fc.constantFrom(...decoys),
    how: fc.constantFrom('attribute', 'field', 'link', 'words', 'empty'),
    words: fc.constantFrom(...WORDS),
  });

type Noise = { tag: string; other: string; decoy: string; how: string; words: string };

function noiseHtml({ tag, other, decoy, how, words }: Noise): string {
  const printed = `<${tag}>${words} ${decoy}</${tag}>`;
  // What is printed is said to be something else's nearby, as a page does that names its things.
  if (how === 'attribute') return `<${tag} data-${other}-id="${decoy}">${printed}</${tag}>`;
  if (how === 'field') return `<input type="hidden" name="${other}Id" value="${decoy}">${printed}`;
  if (how === 'link') return `<a href="/v2/x/contacts/detail/${decoy}">${words}</a>${printed}`;
  return how === 'words' ? `<${tag}>${words}</${tag}>` : `<${tag}></${tag}>`;
}

const FIELDS = '<input name="firstName"><input type="tel">';

function tellHtml(tell: Tell, user: string): string {
  if (tell === 'attribute') return `<div data-user-id="${user}"></div>`;
  if (tell === 'field') return `<input type="hidden" name="user_id" value="${user}">`;
  if (tell === 'printed') return `<small>ID: ${user}</small>`;
  return tell === 'link' ? `<a href="/settings/users/${user}">→</a>` : '';
}

type Drawn = {
  truth: string;
  account: string;
  me: string;
  others: string[];
  things: string[];
  tells: Tell[];
  inForm: Noise[];
  beside: Noise[];
  layered: boolean;
  prefix: string;
  framed: boolean;
  past: boolean;
  printsIds: boolean;
};

const drawn: fc.Arbitrary<Drawn> = fc
  .uniqueArray(id, { minLength: 9, maxLength: 9 })
  .chain(([truth = '', account = '', me = '', a = '', b = '', c = '', ...things]) =>
    fc.record({
      truth: fc.constant(truth),
      account: fc.constant(account),
      me: fc.constant(me),
      others: fc.constant([a, b, c]),
      things: fc.constant(things),
      tells: fc.subarray([...TELLS]),
      inForm: fc.array(noise([account, ...things]), { maxLength: 5 }),
      beside: fc.array(noise([account, ...things]), { maxLength: 5 }),
      layered: fc.boolean(),
      prefix: fc.constantFrom('hr', 'n'),
      framed: fc.boolean(),
      past: fc.boolean(),
      printsIds: fc.boolean(),
    }),
  );

export const generatedPage: fc.Arbitrary<GeneratedPage> = drawn.map((page) => {
  const { truth, account, me, others, things, tells, printsIds, past } = page;
  const rowOf = (user: string) => (printsIds ? user : `<i data-user-id="${user}">·</i>`);
  const users = [others[0] ?? '', truth, others[1] ?? ''];
  const rows = users.map((one) => `<tr class="row-${one}"><td>${rowOf(one)}</td></tr>`).join('');
  const chrome = page.framed
    ? ''
    : `<aside id="sidebar-v2"><nav><a href="/v2/location/${account}/x">·</a></nav></aside>
       <header class="hl_header"><span data-user-id="${me}">${me}</span></header>`;
  const beside = page.beside.map(noiseHtml).join('');
  const list = `<main><table>${rows}</table>${beside}</main>`;
  const before = chrome + list;
  const formOf = (user: string, how: readonly Tell[], extra: string) => {
    const around = how.includes('around') ? ` data-user-id="${user}"` : '';
    const inside = how.map((tell) => tellHtml(tell, user)).join('') + FIELDS + extra;
    return page.layered
      ? `${before}<div class="${page.prefix}-drawer" role="dialog"${around}>${inside}</div>`
      : `${chrome}<main${around}><form>${inside}</form></main>`;
  };
  const base = `https://app.leadwaycrm.com/v2/location/${account}/settings/staff/team`;
  const path = tells.includes('path') ? `/${truth}` : '';
  const query = tells.includes('query') ? `?userId=${truth}` : '';
  return {
    truth,
    decoys: [account, me, ...things],
    address: base + path + query,
    before,
    earlier: past
      ? {
          html: formOf(others[2] ?? '', ['attribute'], ''),
          user: others[2] ?? '',
          row: `row-${users[0]}`,
        }
      : null,
    html: formOf(truth, tells, page.inForm.map(noiseHtml).join('')),
    clicked: tells.includes('row') ? `row-${truth}` : null,
    requested: [...(page.framed ? [] : [me]), ...(tells.includes('request') ? [truth] : [])],
    told: tells.length > 0,
  };
});
