import { afterEach, expect, it, vi } from 'vitest';
import type { News } from '../../../lib/messages/contract.ts';
import { onNews, sendNews } from '../../../lib/messages/news.ts';

const sent = vi.hoisted(() => vi.fn(() => Promise.resolve(undefined)));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'ours', sendMessage: sent } } }));

const NEWS: News = { news: 'connection' };

afterEach(() => vi.unstubAllEnvs());

it('goes by message where those reach a frame, and not over a channel', async () => {
  const overChannel = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
  sendNews(NEWS);
  expect(sent).toHaveBeenCalledWith(NEWS);
  expect(overChannel).not.toHaveBeenCalled();
});

it('goes over a channel of our own in Firefox, until nobody listens any more', async () => {
  vi.stubEnv('FIREFOX', 'true');
  sent.mockClear();
  const heard: News[] = [];
  const others: News[] = [];
  const stop = onNews((news) => heard.push(news));
  const stopOther = onNews((news) => others.push(news));
  sendNews(NEWS);
  await vi.waitFor(() => expect(heard).toEqual([NEWS]));
  stop();
  sendNews({ news: 'preferences' });
  await vi.waitFor(() => expect(others).toHaveLength(2));
  expect(heard).toEqual([NEWS]);
  expect(sent).not.toHaveBeenCalled();
  stopOther();
});
