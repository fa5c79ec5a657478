// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Late } from '../../../../components/page/late.ts';
import type * as LateModule from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { MARIA } from '../changes.ts';
import { World } from './world.ts';

type Parts = ReturnType<(typeof LateModule)['lateParts']['part']['peek']> & {};

const stand = vi.hoisted((): { in?: World; late?: Late<Parts> } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));
vi.mock('../../../../components/panel/late.ts', async (original) => ({
  ...(await original<typeof LateModule>()),
  get lateParts() {
    return stand.late;
  },
}));

let world: World;
let arrive: PromiseWithResolvers<void>;

/** Parts that are not there before `arrive` says so. */
beforeEach(() => {
  arrive = Promise.withResolvers<void>();
  stand.late = new Late(async () => {
    await arrive.promise;
    return import('../../../../components/panel/late-parts.ts');
  });
});

async function open(before: (world: World) => void = () => {}): Promise<void> {
  world = new World();
  before(world);
  stand.in = world;
  const panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
}

afterEach(cleanup);

async function stageOne(): Promise<void> {
  await screen.findByRole('heading', { name: MARIA.name });
  fireEvent.click(screen.getByRole('switch', { name: /, contacts\.write$/ }));
  await screen.findByRole('button', { name: 'Apply 1 change' });
}

describe('a person who is faster than the late parts', () => {
  it('finds, switches and stages; the change is made once they are there', async () => {
    await open();
    await stageOne();
    const apply = screen.getByRole('button', { name: 'Apply 1 change' });
    fireEvent.click(apply);
    await waitFor(() => expect(apply.getAttribute('aria-busy')).toBe('true'));
    expect(world.count('change.apply')).toBe(0);
    arrive.resolve();
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(world.count('change.apply')).toBe(1);
  });

  it('has applied what was staged at the click, whatever is staged while they come', async () => {
    await open();
    await stageOne();
    fireEvent.click(screen.getByRole('button', { name: 'Apply 1 change' }));
    fireEvent.click(screen.getByRole('switch', { name: /, payments\/transactions\.refund$/ }));
    arrive.resolve();
    await screen.findByText('Saved: 1 removed');
    expect(world.state.scopes).not.toContain('contacts.write');
    expect(world.state.scopes).toContain('payments/transactions.refund');
    await screen.findByRole('button', { name: 'Apply 1 change' });
  });
});

describe('late parts that cannot be had', () => {
  it('let nothing be written, and can be asked for again', async () => {
    await open();
    await stageOne();
    fireEvent.click(screen.getByRole('button', { name: 'Apply 1 change' }));
    arrive.reject(new TypeError('the file is gone'));
    const [again] = await screen.findAllByRole('button', { name: 'Try again' });
    expect(screen.getAllByRole('alert')[0]?.textContent).toMatch(/could not be loaded/);
    expect(world.count('change.apply')).toBe(0);
    arrive = Promise.withResolvers<void>();
    arrive.resolve();
    if (again) fireEvent.click(again);
    expect(await screen.findByText(/Something went wrong inside the extension/)).toBeTruthy();
    expect(world.count('change.apply')).toBe(0);
  });
});

describe('a user who cannot be read', () => {
  it('is told about as soon as the texts of failures are there', async () => {
    await open((one) => one.without('user.load', { kind: 'unreachable', effect: 'none' }));
    expect(screen.queryByRole('alert')).toBeNull();
    arrive.resolve();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing was changed/);
  });
});
