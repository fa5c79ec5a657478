// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPerson } from '../../../../components/panel/model/person.ts';
import { PreparedPlan } from '../../../../components/panel/model/prepared.ts';
import { ok } from '../../../../lib/result.ts';
import { planView, readingView } from '../changes.ts';

vi.mock('../../../../lib/messages/ask.ts', () => ({ ask: vi.fn(), onNews: () => () => undefined }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function prepared() {
  const reading = readingView();
  const state = { scopes: ['contacts.write'], fields: {} };
  const person = createPerson({ ...reading, user: { ...reading.user, state } });
  const preview = vi.fn(async () => ok(planView({ plan: `plan-${preview.mock.calls.length}` })));
  const plan = new PreparedPlan(person, preview);
  const take = () => plan.take(person.draft.edits.peek(), person.reading.peek())?.plan.plan;
  return { person, preview, plan, take };
}

describe('a plan made ahead', () => {
  it('waits until the person stops, is for exactly what is staged, and is used once', async () => {
    const { person, preview, take } = prepared();
    person.draft.want('scope:forms.write', true);
    await vi.advanceTimersByTimeAsync(100);
    person.draft.want('scope:surveys.write', true);
    await vi.advanceTimersByTimeAsync(100);
    expect(preview).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(preview).toHaveBeenCalledOnce();
    expect(take()).toBe('plan-1');
    expect(take()).toBeUndefined();
  });

  it('is not used for anything else that is staged since, nor on another reading', async () => {
    const { person, take } = prepared();
    person.draft.want('scope:forms.write', true);
    await vi.advanceTimersByTimeAsync(200);
    person.draft.want('scope:surveys.write', true);
    expect(take()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    person.refresh({ ...readingView(), reading: 'reading-2' });
    expect(take()).toBeUndefined();
  });

  it('is not used when it has grown old, and not asked for where nothing is staged', async () => {
    const { person, preview, take } = prepared();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(preview).not.toHaveBeenCalled();
    person.draft.want('scope:forms.write', true);
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    expect(take()).toBeUndefined();
  });

  it('ends with the user it was for', async () => {
    const { person, preview, plan } = prepared();
    person.draft.want('scope:forms.write', true);
    plan.dispose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(preview).not.toHaveBeenCalled();
  });
});
