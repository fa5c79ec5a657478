// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { Trail } from '../../../../lib/portal/evidence/trail.ts';
import { ANA, LUIS, ME } from '../ids.ts';

const LIST = `<table><tr id="a"><td>${ANA} ana@example.com</td></tr><tr id="l"><td>${LUIS}</td></tr></table>`;
const FORM = `<div role="dialog"><input type="tel"><button>Siguiente</button></div>`;
const request = (id: string): string => `https://backend.leadconnectorhq.com/users/${id}`;

let trail: Trail;
const show = (html: string, at: number): void => {
  document.body.innerHTML = html;
  trail.look(document, at);
};
const click = (selector: string, at: number): void => {
  const target = document.querySelector(selector);
  if (target) trail.click(target, at);
};
beforeEach(() => {
  trail = new Trail();
});

test('a form that is drawn anew is still of the row that opened it', () => {
  show(LIST, 1_000);
  click('#a td', 2_000);
  show(LIST + FORM, 2_100);
  show(LIST + FORM, 2_600);
  expect([trail.row(), trail.rowEmail()]).toEqual([ANA, 'ana@example.com']);
});

test('a form that opens after one was closed is not of the row that opened the first', () => {
  show(LIST, 1_000);
  click('#a td', 2_000);
  trail.request(request(ANA), 2_050);
  show(LIST + FORM, 2_100);
  show(LIST, 5_000);
  show(LIST + FORM, 9_000);
  expect([trail.row(), trail.rowEmail(), trail.requested()]).toEqual([null, null, []]);
});

test('nor is one that a click inside has put in its place', () => {
  show(LIST, 1_000);
  click('#a td', 2_000);
  show(LIST + FORM, 2_100);
  click('button', 4_000);
  show(LIST + FORM, 4_100);
  expect(trail.row()).toBeNull();
});

test('a row that is used beside an open form opens the next', () => {
  show(LIST, 1_000);
  click('#a td', 2_000);
  show(LIST + FORM, 2_100);
  click('#l td', 4_000);
  show(LIST + FORM, 4_100);
  expect(trail.row()).toBe(LUIS);
});

test('what a page asked for before it was looked at was for no form, if none was there', () => {
  trail.request(request(ME), 900);
  show(LIST, 1_000);
  trail.request(request(LUIS), 1_400);
  show(LIST + FORM, 1_500);
  expect(trail.requested()).toEqual([LUIS]);
});

test('a page that begins with a form asked for its user', () => {
  trail.request(request(LUIS), 900);
  show(FORM, 1_000);
  expect(trail.requested()).toEqual([LUIS]);
});
