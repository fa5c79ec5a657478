// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LimitsModel, RANGES } from '../../../../components/options/limits.ts';
import { CONTRACT, type Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { StandInBackground } from '../background.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
}));

let background: StandInBackground;
let model: LimitsModel;

beforeEach(() => {
  background = new StandInBackground()
    .with('history.settings.get', { changes: 10_000, days: 730 })
    .answer('history.settings.set', (settings) => ok(settings));
  stand.in = background;
  model = new LimitsModel();
});

describe('how much history is kept', () => {
  it('is shown as it is stored', async () => {
    await model.load();
    expect([model.changes.value, model.days.value]).toEqual(['10000', '730']);
    expect(model.saved.value).toBe(false);
  });

  it('does not overwrite what was typed before it was known', async () => {
    const loading = model.load();
    model.days.value = '9';
    await loading;
    expect([model.changes.value, model.days.value]).toEqual(['', '9']);
  });

  it('is stored in numbers, and said to be saved until something else is typed', async () => {
    await model.load();
    model.changes.value = '500';
    await model.save();
    expect(background.inputOf('history.settings.set')).toEqual({ changes: 500, days: 730 });
    expect(model.saved.value).toBe(true);
    model.days.value = '30';
    expect(model.saved.value).toBe(false);
  });

  it('says why it could not be read or stored', async () => {
    background
      .without('history.settings.get', { kind: 'newer-data', effect: 'none' })
      .without('history.settings.set', { kind: 'internal', effect: 'none' });
    await model.load();
    expect(model.failure.value?.kind).toBe('newer-data');
    await model.save();
    expect(model.failure.value?.kind).toBe('internal');
    expect(model.saved.value).toBe(false);
    expect(model.busy.value).toBe(false);
  });

  it('has the ranges that the background accepts', () => {
    const { input } = CONTRACT['history.settings.set'];
    const fits = (changes: number, days: number) => input.safeParse({ changes, days }).success;
    const { changes, days } = RANGES;
    expect(fits(changes.from, days.from)).toBe(true);
    expect(fits(changes.to, days.to)).toBe(true);
    expect(fits(changes.from - 1, days.from)).toBe(false);
    expect(fits(changes.from, days.from - 1)).toBe(false);
    expect(fits(changes.to + 1, days.to)).toBe(false);
    expect(fits(changes.to, days.to + 1)).toBe(false);
  });
});
