// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { gate, type Press } from '../../../../components/panel/gate.ts';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { MARIA } from '../changes.ts';
import { World } from './world.ts';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let panel: PanelModel;
let world: World;

beforeAll(() => lateParts.load());
beforeEach(async () => {
  language.value = 'en';
  world = new World();
  world.with('change.press', null);
  stand.in = world;
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  await screen.findByText(MARIA.name, { selector: 'h1 bdi' });
});
afterEach(() => {
  cleanup();
  panel.dispose();
  vi.restoreAllMocks();
});

// By role would be looking through two hundred rows each time.
const seen = (name: string) => screen.findByText(name, { selector: 'button' });
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }));

function turn(scope: string): void {
  const found = document.querySelector(`[role="switch"][aria-label$=", ${scope}"]`);
  if (!found) throw new Error(`There is no switch for ${scope}.`);
  fireEvent.click(found);
}

async function stage(): Promise<void> {
  turn('calendars.readonly');
  await seen('Apply 1 change');
}

async function saved(): Promise<void> {
  await stage();
  press('Apply 1 change');
  await screen.findByText(/^Saved/);
}

async function conflicting(): Promise<void> {
  const conflict = { at: 'flag:contactsEnabled', from: true, found: false, to: true } as const;
  world.end = { state: 'refused', conflicts: [conflict] };
  await stage();
  press('Apply 1 change');
  await screen.findByText(/Keep theirs/);
  world.end = {};
}

async function asked(): Promise<void> {
  world.answer('change.preview', () =>
    ok(world.seal([{ at: 'scope:contacts.write', from: true, to: false }], { kind: 'panel' })),
  );
  turn('contacts.write');
  turn('calendars.readonly');
  fireEvent.click(await seen('Apply 2 changes'));
  await screen.findByText(/not quite what you staged/);
}

async function failed(): Promise<void> {
  await stage();
  world.without('change.preview', { kind: 'unreachable', effect: 'none' });
  press('Apply 1 change');
  await seen('Try again');
  world.answer('change.preview', () =>
    ok(world.seal([{ at: 'scope:calendars.readonly', from: false, to: true }], { kind: 'panel' })),
  );
}

/** Everything that writes, and how one comes to it. */
const BUTTONS: readonly (readonly [string, () => Promise<void>])[] = [
  ['Apply 1 change', stage],
  ['Undo', saved],
  ['Take mine', conflicting],
  ['Apply 1 change', asked],
  ['Try again', failed],
];

type Said = { readonly verb: Verb; readonly input: unknown };

/** What the background hears of the press. */
async function heardAfter(name: string): Promise<readonly Said[]> {
  const before = world.asked.length;
  press(name);
  const isAbout = ({ verb }: Said) => verb === 'change.apply' || verb === 'change.press';
  await waitFor(() => expect(world.asked.slice(before).some(isAbout)).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return world.asked.slice(before).filter(isAbout);
}

function gateSays(said: Press): void {
  vi.spyOn(gate, 'judge').mockReturnValue(said);
}

describe.each(BUTTONS)('a press on %s', (name, comeTo) => {
  it('that the gate refuses is told to be doubtful at once, and nothing more is said of it', async () => {
    await comeTo();
    gateSays(false);
    const heard = await heardAfter(name);
    expect(heard).toMatchObject([{ verb: 'change.apply', input: { press: 'doubtful' } }]);
  });

  it.each([true, false])('is sent at once, and what the gate says follows: %s', async (trusted) => {
    await comeTo();
    gateSays(Promise.resolve(trusted));
    const heard = await heardAfter(name);
    expect(heard).toMatchObject([
      { verb: 'change.apply', input: { press: 'told-soon' } },
      { verb: 'change.press', input: { trusted } },
    ]);
    const plans = heard.map(({ input }) => (input as { plan: string }).plan);
    expect(new Set(plans).size).toBe(1);
  });
});

it('an event that no person made is doubtful by the gate itself', async () => {
  await stage();
  expect(await heardAfter('Apply 1 change')).toMatchObject([
    { verb: 'change.apply', input: { press: 'doubtful' } },
  ]);
});

it('a press in a panel that is not whole yet is doubtful', () => {
  vi.spyOn(lateParts.part, 'peek').mockReturnValue(undefined);
  vi.spyOn(gate, 'judge').mockReturnValue(Promise.resolve(true));
  expect(panel.judge(new Event('click'))).toBe(false);
});

describe('a question in the window', () => {
  let waiting: string;

  beforeEach(async () => {
    world.answer('change.apply', ({ plan }) => {
      waiting = plan;
      return ok({ state: 'confirming' as const, plan });
    });
    await stage();
    press('Apply 1 change');
    await screen.findByText(/Confirm this change in the/);
  });

  const told = (end: 'confirmed' | 'declined', plan = waiting) =>
    world.tell({ news: 'confirmation', plan, end });
  const cameToNothing = (plan = waiting) =>
    world.tell({
      news: 'confirmation',
      plan,
      end: 'failed',
      failure: { kind: 'journal-full', effect: 'none' },
    });

  it('was answered with a yes that came to nothing: why, and what was staged stays', async () => {
    cameToNothing('another-plan');
    expect(screen.queryByRole('alert')).toBeNull();
    cameToNothing();
    await screen.findByRole('alert');
    expect(screen.queryByText(/Confirm this change in the/)).toBeNull();
    await seen('Apply 1 change');
  });

  it('was answered with a no, or with a yes that is followed', async () => {
    told('declined', 'another-plan');
    expect(screen.getByText(/Confirm this change in the/)).toBeTruthy();
    told('declined');
    await screen.findByText(/It was not confirmed/);
    press('Apply 1 change');
    await screen.findByText(/Confirm this change in the/);
    told('confirmed');
    await screen.findByText(/^Checking/);
  });
});

it('an undo that was not confirmed in the window can be pressed again', async () => {
  await saved();
  world.answer('change.apply', ({ plan }) => ok({ state: 'confirming', plan }));
  press('Undo');
  await screen.findByText(/^Confirm this change in the window/);
  const { plan } = world.inputOf('change.apply') as { readonly plan: string };
  world.tell({ news: 'confirmation', plan, end: 'declined' });
  await screen.findByText(/^It was not confirmed/);
  press('Undo');
  await waitFor(() => expect(world.count('change.undo')).toBe(2));
});
