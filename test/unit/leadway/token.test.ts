import { describe, expect, it } from 'vitest';
import { cleanToken } from '../../../lib/leadway/token.ts';
import { TOKEN } from './samples.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

describe('cleanToken', () => {
  it.each([
    ['as it is', TOKEN],
    ['spaces around', `  ${TOKEN} `],
    ['CR and LF after', `${TOKEN}\r\n`],
    ['broken over two lines', `${TOKEN.slice(0, 20)}\r\n  ${TOKEN.slice(20)}`],
    ['tabs and hard spaces', `\t\u00a0${TOKEN}\u2003`],
    [
      'zero-width characters inside',
      `\u200b${TOKEN.slice(0, 9)}\u200d\u2060${TOKEN.slice(9)}\u200f`,
    ],
    ['byte order mark', `\ufeff${TOKEN}`],
    ['straight quotes', `"${TOKEN}"`],
    ['curly quotes and spaces', `“ ${TOKEN} ”`],
    ['guillemets', `«${TOKEN}»`],
    ['Bearer before', `Bearer ${TOKEN}`],
    ['bearer on a line of its own', `bearer\n${TOKEN}`],
    ['quotes around Bearer', `'Bearer "${TOKEN}"'`],
  ])('takes %s', (_, pasted) => {
    expect(cleanToken(pasted)).toEqual({ ok: true, value: { token: TOKEN, knownShape: true } });
  });

  it.each([
    [TOKEN.toUpperCase(), true],
    [JWT, true],
    [TOKEN.slice(0, -1), false],
    ['pit-oops', false],
    ['some+opaque/token==', false],
  ])('%s: known shape %s', (token, knownShape) => {
    expect(cleanToken(token)).toEqual({ ok: true, value: { token, knownShape } });
  });

  it.each(['', '   ', '\r\n', '""', 'Bearer', 'Bearer  ', '\ufeff\u200b'])(
    '%j is empty',
    (pasted) => {
      expect(cleanToken(pasted)).toEqual({ ok: false, failure: 'empty' });
    },
  );

  it.each([`${TOKEN}ñ`, 'pit-０１２３', `${TOKEN}\u0000`, '•••••', `${TOKEN}\u007f`])(
    '%j has bad characters',
    (pasted) => {
      expect(cleanToken(pasted)).toEqual({ ok: false, failure: 'bad-characters' });
    },
  );
});
