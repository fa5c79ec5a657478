// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '../../../../lib/portal/evidence/read.ts';
import { Trail } from '../../../../lib/portal/evidence/trail.ts';
import type { Claim } from '../../../../lib/portal/sighting.ts';
import { CROSSED } from '../crossed-samples.ts';
import { SAMPLES, type Sample } from '../samples.ts';

const ALL = [...SAMPLES, ...CROSSED];

function seen(sample: Sample): Claim {
  const trail = new Trail();
  if (sample.before) {
    document.body.innerHTML = sample.before;
    readPage(document, sample.address, trail, 4_000);
  } else {
    document.body.innerHTML = sample.html;
  }
  if (sample.clicked) {
    const target = document.querySelector(sample.clicked);
    if (!target) throw new Error(`No ${sample.clicked} in the sample`);
    trail.click(target, 5_000);
  }
  for (const id of sample.requested ?? []) {
    trail.request(`https://backend.leadconnectorhq.com/users/${id}`, 5_100);
  }
  document.body.innerHTML = sample.html;
  return readPage(document, sample.address, trail, 5_200);
}

test.each(ALL)('$name', (sample) => {
  const claim = seen(sample);
  expect(claim.users).toEqual(sample.users);
  if (sample.emails) expect(claim.emails).toEqual(sample.emails);
  if (sample.how) expect(claim.how).toContain(sample.how);
});

test('there are no two samples of one name, and enough of them', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(60);
});
