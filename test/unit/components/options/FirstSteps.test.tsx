// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OptionsModel } from '../../../../components/options/model.ts';
import { Options } from '../../../../components/options/Options.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { connectionView } from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let background: StandInBackground;
let stop: () => void;

beforeEach(() => {
  language.value = 'en';
  background = new StandInBackground()
    .with('history.find', { changes: [], kept: 0, open: 0, damaged: 0 })
    .with('history.users', { users: [] })
    .with('preset.list', { presets: [] })
    .with('preset.sync.get', { on: false, left: [] })
    .with('connection.list', { connections: [] })
    .with('history.settings.get', { changes: 10_000, days: 730 })
    .with('facts.get', {});
  stand.in = background;
});
afterEach(() => {
  stop();
  cleanup();
});

function open(): void {
  const model = new OptionsModel();
  stop = model.start();
  render(<Options model={model} />);
}

const steps = () => screen.findByRole('region', { name: 'Three steps to begin' });

test('without a connection the three steps come first, with the rights that a token needs', async () => {
  open();
  const region = await steps();
  expect(
    within(region)
      .getAllByRole('heading', { level: 3 })
      .map((one) => one.textContent),
  ).toEqual(['Make a token in Leadway', 'Paste it here and test it', 'Open a user in Leadway']);
  expect(region.querySelector('details')?.open).toBe(true);
  expect(region.textContent).toContain('users.write');
  const form = within(region).getByRole('link', { name: 'Go to the form' });
  const target = document.querySelector(form.getAttribute('href') ?? '');
  expect(target?.querySelector('form')).not.toBeNull();
  // The portal is of no use before that.
  expect(within(region).queryByRole('link', { name: 'Go to Leadway' })).toBeNull();
});

test('once connected two are done, and the third leads to the portal', async () => {
  open();
  const region = await steps();
  background.with('connection.list', { connections: [connectionView()] });
  background.tell({ news: 'connection' });
  await waitFor(() => expect(region.textContent?.match(/✓ done/g)).toHaveLength(2));
  const link = within(region).getByRole('link', { name: 'Go to Leadway' });
  expect(link.getAttribute('href')).toBe('https://app.leadwaycrm.com/');
});

test('who comes with a connection is not told', async () => {
  background.with('connection.list', { connections: [connectionView()] });
  open();
  await screen.findByText('Where do I get a token?');
  expect(screen.queryByRole('region', { name: 'Three steps to begin' })).toBeNull();
});
