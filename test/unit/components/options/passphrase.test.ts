// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PassphraseForm } from '../../../../components/options/passphrase.ts';
import { fail, ok } from '../../../../lib/result.ts';

const NEXT = 'correct horse battery staple';

function form(answer: () => Promise<ReturnType<typeof ok> | ReturnType<typeof fail>>) {
  const send = vi.fn(answer);
  return { send, form: new PassphraseForm(send as never, { hasNext: true }) };
}

describe('a form for a passphrase', () => {
  it.each([
    ['short', 'too short', 'too short'],
    ['differs', NEXT, `${NEXT} `],
  ] as const)('is not sent where what was typed is %s', async (problem, next, repeat) => {
    const { send, form: one } = form(async () => ok(null));
    one.next.value = next;
    one.repeat.value = repeat;
    await one.submit();
    expect(one.problem.value).toBe(problem);
    expect(send).not.toHaveBeenCalled();
  });

  it('is empty as soon as it went well', async () => {
    const { send, form: one } = form(async () => ok(null));
    one.present.value = 'the present one';
    one.next.value = NEXT;
    one.repeat.value = NEXT;
    await one.submit();
    expect(send).toHaveBeenCalledWith({ present: 'the present one', next: NEXT });
    expect([one.present.value, one.next.value, one.repeat.value]).toEqual(['', '', '']);
  });

  it('keeps the new one where the present one was wrong, and says so', async () => {
    const { form: one } = form(async () => fail({ kind: 'wrong-passphrase', effect: 'none' }));
    one.present.value = 'wrong';
    one.next.value = NEXT;
    one.repeat.value = NEXT;
    await one.submit();
    expect(one.failure.value?.kind).toBe('wrong-passphrase');
    expect(one.present.value).toBe('');
    expect(one.next.value).toBe(NEXT);
  });
});
