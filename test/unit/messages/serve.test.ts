import { describe, expect, it, vi } from 'vitest';
import { CONTRACT, type SenderClass, type Verb } from '../../../lib/messages/contract.ts';
import { serve, type Handlers } from '../../../lib/messages/serve.ts';
import type { Stamp } from '../../../lib/messages/sender.ts';
import { isPortalAddress, isReportingOrigin } from '../../../lib/portal/hosts.ts';
import { ok } from '../../../lib/result.ts';
import { NewerDataError } from '../../../lib/store/database.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const OURS = `chrome-extension://${ID}`;
const TAB = { id: 1, url: 'https://app.leadwaycrm.com/settings/team' };
const STAMPS: Record<SenderClass | 'refused', Stamp> = {
  'own-page': { id: ID, origin: OURS },
  panel: { id: ID, origin: OURS, frameId: 4, tab: TAB },
  'portal-script': { id: ID, origin: 'https://app.leadwaycrm.com', frameId: 0, tab: TAB },
  refused: {
    id: ID,
    origin: 'https://evil.example',
    frameId: 0,
    tab: { id: 2, url: 'https://evil.example/' },
  },
};

const UUID = '00000000-0000-4000-8000-000000000000';
const PRESET = { id: 'preset-0001', name: { en: 'A', es: 'A' }, mode: 'adds', scopes: [] };
const FITTING: Record<Verb, unknown> = {
  'page.report': { users: ['FakeUserMaria0000001'] },
  'page.arrived': {},
  'page.placed': { launcher: { right: 16, bottom: 84 }, panel: { side: 'left', width: 420 } },
  'panel.dock': {},
  'launcher.pressed': {},
  'page.subject': {},
  'panel.close': {},
  'page.reload': {},
  'panel.open': {},
  'settings.open': {},
  'user.load': { user: 'FakeUserMaria0000001' },
  'user.search': { query: 'mar' },
  'user.names': { users: ['FakeUserMaria0000001'] },
  'user.recent': {},
  'change.preview': {
    reading: UUID,
    edits: [{ at: 'scope:contacts.write', to: true }],
    origin: { kind: 'panel' },
  },
  'change.undo': { change: UUID },
  'change.apply': { plan: UUID },
  'change.press': { plan: UUID, trusted: true },
  'change.confirmation': { plan: UUID },
  'change.confirm': { plan: UUID },
  'change.decline': { plan: UUID },
  'change.waits': { plan: UUID },
  'confirmation.close': {},
  'change.list': { limit: 5 },
  'addresses.list': {},
  'addresses.add': { host: 'portal.example.com' },
  'addresses.remove': { host: 'portal.example.com' },
  'connection.status': {},
  'connection.save': { token: 'x', companyId: '', accountId: '' },
  'connection.choose': { connection: UUID },
  'connection.list': {},
  'connection.test': { connection: UUID },
  'connection.users': { connection: UUID, query: 'mar' },
  'connection.edit': { connection: UUID, label: 'Madrid' },
  'connection.replace': { connection: UUID, token: 'x' },
  'connection.remove': { connection: UUID },
  'vault.status': {},
  'vault.unlock': { passphrase: 'x' },
  'vault.lock': {},
  'vault.set': { passphrase: 'x' },
  'vault.change': { present: 'x', next: 'y' },
  'vault.remove': { present: 'x' },
  'vault.idle': { minutes: 5 },
  'vault.forget': {},
  'preferences.get': {},
  'preferences.set': { language: 'es' },
  'preset.list': {},
  'preset.add': { preset: PRESET },
  'preset.save': { preset: PRESET },
  'preset.remove': { preset: PRESET.id },
  'preset.order': { presets: [PRESET.id] },
  'preset.import': { presets: [PRESET], how: 'merge' },
  'preset.uses': { preset: PRESET.id },
  'preset.sync.get': {},
  'preset.sync.set': { on: true },
  'history.find': { filter: { words: [{ text: 'mar' }], outcome: 'saved' }, limit: 25 },
  'history.open': { at: '#history?change=change-0001' },
  'history.users': {},
  'history.change': { change: UUID },
  'history.clear': {},
  'history.settings.get': {},
  'history.settings.set': { changes: 500, days: 30 },
  'facts.get': {},
  'facts.check': { file: '{}' },
  'facts.set': { file: '{}' },
  'facts.forget': {},
  'history.export': { format: 'csv' },
};
const VERBS = Object.keys(CONTRACT) as Verb[];

function bridge() {
  const called = vi.fn();
  const bugs = vi.fn();
  const handlers = Object.fromEntries(
    VERBS.map((verb) => [
      verb,
      async (input: unknown) => {
        called(verb, input);
        return ok(null);
      },
    ]),
  ) as unknown as Handlers;
  const ourselves = { id: ID, origin: OURS, isPortalAddress, isReportingOrigin };
  return { called, bugs, answer: serve(handlers, ourselves, bugs), handlers, ourselves };
}

describe('the guard', () => {
  const pairs = VERBS.flatMap((verb) =>
    (Object.keys(STAMPS) as (keyof typeof STAMPS)[]).map((kind) => [verb, kind] as const),
  );

  it.each(pairs)('%s from %s', async (verb, kind) => {
    const { answer, called } = bridge();
    const audience: readonly string[] = CONTRACT[verb].audience;
    const result = await answer({ verb, input: FITTING[verb] }, STAMPS[kind]);
    expect(called).toHaveBeenCalledTimes(audience.includes(kind) ? 1 : 0);
    expect(result).toMatchObject(
      audience.includes(kind) ? { ok: true } : { ok: false, failure: { kind: 'forbidden' } },
    );
  });

  it.each([
    ['an extra property', { verb: 'user.load', input: { user: 'FakeUserMaria0000001', token: 1 } }],
    [
      'an address instead of an id',
      { verb: 'user.load', input: { user: 'https://evil.example/' } },
    ],
    ['no input', { verb: 'user.load' }],
    [
      'a place that is none',
      {
        verb: 'change.preview',
        input: { ...(FITTING['change.preview'] as object), edits: [{ at: 'password:x', to: 'y' }] },
      },
    ],
    [
      'too many edits',
      {
        verb: 'change.preview',
        input: {
          ...(FITTING['change.preview'] as object),
          edits: Array.from({ length: 1001 }, () => ({ at: 'scope:a', to: true })),
        },
      },
    ],
    [
      'no edits',
      { verb: 'change.preview', input: { ...(FITTING['change.preview'] as object), edits: [] } },
    ],
    [
      'an apply that brings a change along',
      { verb: 'change.apply', input: { plan: UUID, change: [] } },
    ],
    [
      'an undo as origin',
      {
        verb: 'change.preview',
        input: { ...(FITTING['change.preview'] as object), origin: { kind: 'undo', of: UUID } },
      },
    ],
    ['something beside the input', { verb: 'page.subject', input: {}, more: 1 }],
    [
      'edits that are small each and too much together',
      {
        verb: 'change.preview',
        input: {
          ...(FITTING['change.preview'] as object),
          edits: Array.from({ length: 200 }, () => ({
            at: 'field:firstName',
            to: 'x'.repeat(1_900),
          })),
        },
      },
    ],
    [
      'what is nested without end',
      { verb: 'page.subject', input: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) },
    ],
  ])('refuses %s before any handler runs', async (_name, message) => {
    const { answer, called } = bridge();
    await expect(answer(message, STAMPS.panel)).resolves.toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    expect(called).not.toHaveBeenCalled();
  });

  it.each([
    [null],
    [undefined],
    ['change.apply'],
    [{ verb: 'constructor' }],
    [{ verb: '__proto__', input: {} }],
    [{ news: 'changes' }],
  ])('leaves what is no message of ours to others: %j', (message) => {
    expect(bridge().answer(message, STAMPS['own-page'])).toBeUndefined();
  });

  it('says that what is stored is of a newer version', async () => {
    const { bugs, ourselves, handlers } = bridge();
    const broken = { ...handlers, 'user.load': () => Promise.reject(new NewerDataError('newer')) };
    const answer = serve(broken as Handlers, ourselves, bugs);
    const message = { verb: 'user.load', input: FITTING['user.load'] };
    await expect(answer(message, STAMPS.panel)).resolves.toEqual({
      ok: false,
      failure: { kind: 'newer-data', effect: 'none' },
    });
  });

  it('answers a handler that breaks with a value, without its message or stack', async () => {
    const { bugs, ourselves, handlers } = bridge();
    const broken = {
      ...handlers,
      'change.apply': () => Promise.reject(new Error('pit-secret')),
    } as Handlers;
    const result = await serve(
      broken,
      ourselves,
      bugs,
    )({ verb: 'change.apply', input: { plan: UUID } }, STAMPS.panel);
    expect(result).toEqual({ ok: false, failure: { kind: 'internal', effect: 'unknown' } });
    expect(bugs).toHaveBeenCalledOnce();
  });
});
