/** What the server says about this portal: company, accounts, who is logged in. */
export const facts = JSON.parse(document.querySelector('#portal-facts').textContent);

const query = new URLSearchParams(location.search);

/**
 * Variants that a test asks for in the address at load; they hold until the next load.
 *   form=drawer|page            where a user is edited
 *   prefix=hr|n                 the class prefix of the widgets
 *   frame=1                     the settings pages come from another origin, in a frame
 *   ids=0                       the list prints no ids
 *   evidence=text,network       how an open form tells whose it is, any of: text, attribute,
 *                               input, network, path, query, hash; or none
 *   emails=0                    neither the list nor a form shows an e-mail address
 *   email=someone@example.com   a form shows this address, whoever's it is
 *   decoys=1                    a form also shows ids of the same shape that are no user's
 */
export const variants = {
  form: query.get('form') === 'page' ? 'page' : 'drawer',
  prefix: query.get('prefix') === 'n' ? 'n' : 'hr',
  isFramed: query.get('frame') === '1',
  showIds: query.get('ids') !== '0',
  showEmails: query.get('emails') !== '0',
  email: query.get('email') ?? undefined,
  hasDecoys: query.get('decoys') === '1',
  evidence: new Set((query.get('evidence') ?? 'text,network').split(',')),
  /** What links inside the portal keep of the address. */
  search: location.search,
};

/** A class name of the widget library under the prefix in use. */
export function widget(...names) {
  return names.map((name) => `${variants.prefix}-${name}`).join(' ');
}

/** The account in the path; undefined in the agency's view. */
export function accountInPath() {
  const id = /^\/v2\/location\/([^/]+)/.exec(location.pathname)?.[1];
  return id === undefined
    ? undefined
    : (facts.accounts.find((one) => one.id === id) ?? { id, name: id });
}

/** Who is logged in: an agency admin in the agency's view, else the account's admin. */
export function login() {
  return accountInPath() === undefined ? facts.agencyLogin : facts.accountLogin;
}
