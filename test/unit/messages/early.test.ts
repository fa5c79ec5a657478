// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readPreference } from '../../../components/page/preference.ts';
import { PopupModel } from '../../../components/popup/model.ts';
import askPopupsQuestions from '../../../entrypoints/popup-questions.ts';
import { ask } from '../../../lib/messages/ask.ts';
import { askEarly } from '../../../lib/messages/early.ts';

type Heard = (message: unknown, sender: { id: string }) => void;

const fake = vi.hoisted(() => {
  const listeners = new Set<Heard>();
  return {
    listeners,
    sendMessage: vi.fn<(message: { verb: string }) => Promise<unknown>>(),
    onMessage: {
      addListener: (heard: Heard) => void listeners.add(heard),
      removeListener: (heard: Heard) => void listeners.delete(heard),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'us', ...fake } } }));

const early = { ok: true, value: 'early' };
const later = { ok: true, value: 'later' };

beforeEach(() => {
  fake.listeners.clear();
  fake.sendMessage.mockReset().mockResolvedValueOnce(early).mockResolvedValue(later);
});

describe('what was asked early', () => {
  it('answers the same question, once', async () => {
    askEarly([['vault.status', {}]]);
    expect(await ask('vault.status', {})).toEqual(early);
    expect(await ask('vault.status', {})).toEqual(later);
    expect(fake.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('answers no other question', async () => {
    askEarly([['change.list', { limit: 20 }]]);
    expect(await ask('change.list', { limit: 10 })).toEqual(later);
  });

  it('is asked again where there was news since', async () => {
    askEarly([['vault.status', {}]]);
    for (const heard of fake.listeners) heard({ news: 'vault', locked: true }, { id: 'us' });
    expect(await ask('vault.status', {})).toEqual(later);
  });

  it('listens to news no longer once all of it is taken', async () => {
    askEarly([['vault.status', {}]]);
    expect(fake.listeners.size).toBe(1);
    await ask('vault.status', {});
    expect(fake.listeners.size).toBe(0);
  });

  it('is asked once more where the background died over it', async () => {
    fake.sendMessage
      .mockReset()
      .mockRejectedValueOnce(new Error('closed'))
      .mockResolvedValue(later);
    askEarly([['change.list', { limit: 20 }]]);
    expect(await ask('change.list', { limit: 20 })).toEqual(later);
  });
});

describe('the popup', () => {
  it('asks nothing at its start that its first script has not asked', async () => {
    fake.sendMessage.mockReset().mockResolvedValue({ ok: false, failure: { kind: 'internal' } });
    await askPopupsQuestions.main();
    const asked = fake.sendMessage.mock.calls.map(([{ verb }]) => verb);
    new PopupModel(() => undefined).start();
    await readPreference();
    expect(fake.sendMessage.mock.calls.map(([{ verb }]) => verb)).toEqual(asked);
  });
});
