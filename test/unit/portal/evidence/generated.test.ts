// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../../../lib/portal/evidence/read.ts';
import { Trail } from '../../../../lib/portal/evidence/trail.ts';
import type { Claim } from '../../../../lib/portal/sighting.ts';
import { generatedPage, type GeneratedPage } from '../generated-pages.ts';

const RUNS = 200;

/** What happens on the page, as time goes by; times are milliseconds since it was loaded. */
function live(page: GeneratedPage): Claim {
  const trail = new Trail();
  const show = (html: string, at: number): Claim => {
    document.body.innerHTML = html;
    return readPage(document, page.address, trail, at);
  };
  const click = (name: string, at: number): void => {
    const target = document.querySelector(`.${name} td`);
    if (target) trail.click(target, at);
  };
  const request = (user: string, at: number): void =>
    trail.request(`https://backend.leadconnectorhq.com/users/${user}?locationId=x`, at);

  show(page.before, 500);
  if (page.earlier) {
    click(page.earlier.row, 4_000);
    request(page.earlier.user, 4_050);
    show(page.earlier.html, 4_100);
    show(page.before, 9_000);
  }
  if (page.clicked) click(page.clicked, 12_000);
  for (const user of page.requested) request(user, 12_050);
  return show(page.html, 12_100);
}

test('whatever is on the page, it is never taken for somebody who is nobody', () => {
  fc.assert(
    fc.property(generatedPage, (page) => {
      const { users } = live(page);
      for (const decoy of page.decoys) expect(users).not.toContain(decoy);
    }),
    { numRuns: RUNS },
  );
});

test('one user is the true one, and is found where anything tells', () => {
  fc.assert(
    fc.property(generatedPage, (page) => {
      const { users } = live(page);
      expect(users).toEqual(page.told ? [page.truth] : []);
    }),
    { numRuns: RUNS },
  );
});

test('an id that nobody knows, printed beside the evidence, is never taken alone', () => {
  const stranger = 'strangerIdOfNobody42';
  fc.assert(
    fc.property(generatedPage, (page) => {
      fc.pre(page.told);
      const printed = page.html.replace('<input type="tel">', `<p>${stranger}</p>$&`);
      expect(live({ ...page, html: printed }).users).not.toEqual([stranger]);
    }),
    { numRuns: RUNS },
  );
});
