import { describe, expect, it, vi } from 'vitest';
import { Late } from '../../../../components/page/late.ts';

describe('a part that comes late', () => {
  it('is fetched once, however often it is asked for', async () => {
    const fetch = vi.fn<() => Promise<string>>(async () => 'part');
    const late = new Late(fetch);
    expect(late.part.value).toBeUndefined();
    await Promise.all([late.load(), late.load()]);
    await late.load();
    expect(late.part.value).toBe('part');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('says that it could not be had, and can be asked for again', async () => {
    const fetch = vi.fn<() => Promise<string>>(async () => 'part');
    fetch.mockRejectedValueOnce(new TypeError('the file is gone'));
    const late = new Late(fetch);
    await late.load();
    expect(late.hasFailed.value).toBe(true);
    await late.load();
    expect(late.hasFailed.value).toBe(false);
    expect(late.part.value).toBe('part');
  });
});
