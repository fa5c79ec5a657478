// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '../../../../lib/portal/evidence/read.ts';
import { Trail } from '../../../../lib/portal/evidence/trail.ts';
import { SAMPLES, type Sample } from '../samples.ts';

function usersSeen(sample: Sample): readonly string[] {
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
  return readPage(document, sample.address, trail, 5_200).users;
}

test.each(SAMPLES)('$name', (sample) => {
  expect(usersSeen(sample)).toEqual(sample.users);
});

test('there are no two samples of one name', () => {
  expect(new Set(SAMPLES.map(({ name }) => name)).size).toBe(SAMPLES.length);
});
