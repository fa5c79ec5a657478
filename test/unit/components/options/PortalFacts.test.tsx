// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FactsModel } from '../../../../components/options/facts.ts';
import { PortalFacts } from '../../../../components/options/PortalFacts.tsx';
import { readFacts } from '../../../../lib/background/facts-file.ts';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { BUILT_IN } from '../../../../lib/portal/built-in-facts.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';

const FILE = JSON.stringify({ seen: '2026-12-01', rows: ['member-card'] });

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));
const saved = vi.hoisted(() => ({ files: [] as { file: Blob; name: string }[] }));
vi.mock('../../../../components/options/download.ts', () => ({
  download: (file: Blob, name: string) => saved.files.push({ file, name }),
}));

let background: StandInBackground;

beforeEach(() => {
  language.value = 'en';
  saved.files.length = 0;
  background = new StandInBackground().with('facts.get', {});
  stand.in = background;
});
afterEach(cleanup);

async function open(): Promise<void> {
  const model = new FactsModel();
  render(<PortalFacts model={model} />);
  await model.load();
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const status = () => screen.getByRole('status', { hidden: true }).textContent;
async function fileSaved(): Promise<string> {
  await waitFor(() => expect(saved.files).toHaveLength(1));
  const [only] = saved.files;
  expect(only?.name).toBe('quick-permissions-portal-facts.json');
  return (await only?.file.text()) ?? '';
}

function choose(file: string): void {
  const box = screen.getByLabelText<HTMLInputElement>('Load a file', { selector: 'input' });
  Object.defineProperty(box, 'files', { value: [new File([file], 'facts.json')] });
  fireEvent.change(box);
}

it('hands out what is built in while no file is in use, as a file that can be loaded', async () => {
  await open();
  expect(screen.queryByRole('button', { name: 'Back to what is built in', hidden: true })).toBe(
    null,
  );
  press('Save as a file');
  const file = await fileSaved();
  expect(JSON.parse(file)).toEqual(BUILT_IN);
  expect(readFacts(file).ok).toBe(true);
});

it('hands out the file in use where there is one', async () => {
  background.with('facts.get', { file: FILE, seen: '2026-12-01' });
  await open();
  await screen.findByText('A file of 2026-12-01 is in use.');
  press('Save as a file');
  expect(await fileSaved()).toBe(FILE);
});

it('uses a file once it was checked, and goes back', async () => {
  background
    .with('facts.check', { problems: [], selectors: [{ at: 'rows[0]', selector: 'member-card' }] })
    .with('facts.set', { problems: [] })
    .with('facts.forget', null);
  await open();
  background.with('facts.get', { file: FILE, seen: '2026-12-01' });
  choose(FILE);
  await screen.findByText('A file of 2026-12-01 is in use.');
  expect(status()).toMatch(/^Loaded\./);
  expect(background.inputOf('facts.set')).toEqual({ file: FILE });
  press('Back to what is built in');
  await screen.findByText('What is built in is in use.');
  expect(status()).toMatch(/in use again/);
});

it('takes nothing of a file in which something is wrong, and says what and where', async () => {
  background.with('facts.check', {
    problems: [{ at: 'colour', problem: 'unknown' }],
    selectors: [{ at: 'rows[0]', selector: 'tr:not(' }],
  });
  await open();
  choose('{}');
  const alert = await screen.findByRole('alert', { hidden: true });
  expect(alert.textContent).toContain('colour is not the name of a list.');
  expect(alert.textContent).toContain('rows[0] is not a selector');
  expect(background.count('facts.set')).toBe(0);
});
