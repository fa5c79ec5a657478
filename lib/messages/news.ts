import { browser, type Browser } from 'wxt/browser';
import type { News } from './contract.ts';

/**
 * Firefox (153, seen 2026-11) delivers nothing that the background sends to a page of ours in a frame of the portal: not
 * by `runtime.sendMessage`, and such a page's port finds no other end. So there news goes over a channel of our origin,
 * which no other origin can hear or use. Chromium parts channels by the page around a frame, and delivers messages.
 */
const CHANNEL = 'quick-permissions-news';

let sending: BroadcastChannel | undefined;

/** Tells our own pages; nobody listening is normal. From the background only. */
export function sendNews(news: News): void {
  if (import.meta.env.FIREFOX) {
    sending ??= new BroadcastChannel(CHANNEL);
    // A channel has no target: it ends at our own origin. (The rule takes it for a window.)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    sending.postMessage(news);
  } else void browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Calls back for every piece of news from the background until the returned function is called. */
export function onNews(listener: (news: News) => void): () => void {
  return import.meta.env.FIREFOX ? overChannel(listener) : byMessage(listener);
}

function overChannel(listener: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) listener(data);
  });
  return () => channel.close();
}

function byMessage(listener: (news: News) => void): () => void {
  const heard = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    // Only the background speaks without a tab and from our own id; pages of ours never send news.
    if (sender.id === browser.runtime.id && !sender.tab && isNews(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'news' in message;
}
