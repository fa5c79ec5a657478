import { describe, expect, it } from 'vitest';
import { createLeadway } from '../../../lib/leadway/client.ts';
import type { UpdateBody } from '../../../lib/leadway/body.ts';
import type { LeadwayOptions } from '../../../lib/leadway/exchange.ts';
import type { Pace } from '../../../lib/leadway/pace.ts';
import { ACCOUNT, NOW, TOKEN, USER, USER_ID } from './samples.ts';

type Sent = { readonly address: string; readonly init: RequestInit };

/** A client over a plain function, and what it sent. */
function over(answer: () => Response | Promise<Response>, more: Partial<LeadwayOptions> = {}) {
  const sent: Sent[] = [];
  const fetch = async (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return answer();
  };
  return { sent, leadway: createLeadway({ token: TOKEN, fetch, now: () => NOW, ...more }) };
}

function json(value: unknown, status = 200, headers: Record<string, string> = {}): () => Response {
  return () => Response.json(value, { status, headers });
}

function raw(body: BodyInit | null, status = 200, type = 'application/json'): () => Response {
  return () => new Response(body, { status, headers: { 'content-type': type } });
}

const BARE = {
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
};
const HEADERS = {
  Authorization: `Bearer ${TOKEN}`,
  Version: '2021-07-28',
  Accept: 'application/json',
};

describe('what is sent', () => {
  it('for a reading', async () => {
    const { sent, leadway } = over(json(USER));
    await leadway.getUser(USER_ID);
    expect(sent).toEqual([
      {
        address: `https://services.leadconnectorhq.com/users/${USER_ID}`,
        init: { method: 'GET', headers: HEADERS, ...BARE, signal: expect.any(AbortSignal) },
      },
    ]);
  });

  it('for a write, from the allow-list only', async () => {
    const { sent, leadway } = over(json({}));
    const body = { scopes: ['a.write'], email: 'x@example.com', password: 'p', id: '1' };
    await leadway.updateUser(USER_ID, body as UpdateBody);
    expect(sent).toEqual([
      {
        address: `https://services.leadconnectorhq.com/users/${USER_ID}`,
        init: {
          method: 'PUT',
          headers: { ...HEADERS, 'Content-Type': 'application/json' },
          body: '{"scopes":["a.write"]}',
          ...BARE,
          signal: expect.any(AbortSignal),
        },
      },
    ]);
  });

  it('for lists', async () => {
    const { sent, leadway } = over(json({ users: [] }));
    await leadway.searchUsers({
      companyId: 'C&1',
      query: 'ana núñez',
      ids: ['a', 'b'],
      skip: 0,
      limit: 50,
    });
    await leadway.searchUsers({ companyId: 'C', locationId: 'L', query: undefined });
    await leadway.listUsers({ locationId: 'L 1' });
    expect(
      sent.map(({ address }) => address.replace('https://services.leadconnectorhq.com', '')),
    ).toEqual([
      '/users/search?companyId=C%261&query=ana+n%C3%BA%C3%B1ez&skip=0&limit=50&ids=a%2Cb',
      '/users/search?companyId=C&locationId=L',
      '/users/?locationId=L+1',
    ]);
  });

  it('encodes ids, and sends nothing for one that is no name', async () => {
    const { sent, leadway } = over(json({}));
    await leadway.getUser('../x?y#z');
    expect(sent[0]?.address).toBe('https://services.leadconnectorhq.com/users/..%2Fx%3Fy%23z');
    for (const id of ['', '.', '..', '\ud800']) {
      expect(await leadway.getUser(id)).toEqual({
        ok: false,
        failure: { kind: 'our-request', effect: 'none' },
      });
      expect(await leadway.updateUser(id, {})).toMatchObject({ ok: false });
    }
    expect(sent).toHaveLength(1);
  });

  it('is one request, whatever the answer', async () => {
    const { sent, leadway } = over(json({}, 503));
    await leadway.updateUser(USER_ID, { scopes: [] });
    await leadway.getUser(USER_ID);
    expect(sent).toHaveLength(2);
  });

  it('is nothing for a body of a wrong shape', async () => {
    const { sent, leadway } = over(json({}));
    const body = { scopes: 'a.write' } as unknown as UpdateBody;
    await expect(leadway.updateUser(USER_ID, body)).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });
});

describe('getUser', () => {
  it('answers with the user', async () => {
    const answer = await over(json(USER)).leadway.getUser(USER_ID);
    expect(answer).toMatchObject({ ok: true, value: { id: USER_ID, traceId: USER.traceId } });
  });

  it.each([
    ['another user', json({ ...USER, id: 'somebodyElse' })],
    ['a wrapped user', json({ user: USER })],
    ['no user', json({})],
    ['null', json(null)],
    ['a list', json([USER])],
    ['scopes of another shape', json({ ...USER, scopes: { a: true } })],
    ['truncated JSON', raw('{"id":"0IHu')],
    ['nothing', raw('')],
    ['no content', () => new Response(null, { status: 204 })],
    ['too much', raw(JSON.stringify({ ...USER, more: 'x'.repeat(4 * 1024 * 1024) }))],
  ])('does not accept %s', async (_, answer) => {
    const result = await over(answer).leadway.getUser(USER_ID);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'bad-answer', effect: 'none' } });
  });

  it.each([
    ['by its type', raw('Please sign in', 200, 'text/html; charset=utf-8')],
    ['by its beginning', raw('\n <!doctype html>', 200)],
  ])('knows HTML %s', async (_, answer) => {
    const result = await over(answer).leadway.getUser(USER_ID);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'html-answer', status: 200 } });
  });

  it('knows nobody who was deleted', async () => {
    const { leadway } = over(json({ ...USER, deleted: true }));
    const failure = { kind: 'user-unknown', effect: 'none', status: 200 };
    expect(await leadway.getUser(USER_ID)).toEqual({ ok: false, failure });
    for (const deleted of [false, null, 'no']) {
      const answer = await over(json({ ...USER, deleted })).leadway.getUser(USER_ID);
      expect(answer.ok, String(deleted)).toBe(true);
    }
  });

  it('puts together characters that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(USER));
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const result = await over(raw(stream)).leadway.getUser(USER_ID);
    expect(result).toMatchObject({ ok: true, value: { name: 'Ana Núñez' } });
  });
});

describe('updateUser', () => {
  it.each([
    ['the user', json(USER), { traceId: USER.traceId }],
    ['an empty object', json({}), {}],
    ['little', json({ succeded: true, traceId: 't' }), { traceId: 't' }],
    ['201', json({ traceId: 't' }, 201), { traceId: 't' }],
    ['no content', () => new Response(null, { status: 204 }), {}],
  ])('takes %s for a yes', async (_, answer, value) => {
    expect(await over(answer).leadway.updateUser(USER_ID, { scopes: [] })).toStrictEqual({
      ok: true,
      value,
    });
  });

  it.each([
    ['HTML', raw('<html>'), 'html-answer'],
    ['broken JSON', raw('{"id":'), 'bad-answer'],
    ['an empty 200', raw(''), 'bad-answer'],
    ['no object', json('ok'), 'bad-answer'],
    ['another user', json({ id: 'somebodyElse' }), 'bad-answer'],
    ['500', json({ message: 'oops' }, 500), 'server-error'],
    ['a proxy', raw('<html>', 403, 'text/html'), 'html-answer'],
  ])('does not know after %s', async (_, answer, kind) => {
    const result = await over(answer).leadway.updateUser(USER_ID, { scopes: [] });
    expect(result).toMatchObject({ ok: false, failure: { kind, effect: 'unknown' } });
  });

  it('knows that a refusal changed nothing', async () => {
    const message = ['each value in scopes must be a valid enum value'];
    const answer = json({ statusCode: 422, message, traceId: 't' }, 422);
    expect(await over(answer).leadway.updateUser(USER_ID, { scopes: ['x'] })).toEqual({
      ok: false,
      failure: { kind: 'invalid', effect: 'none', status: 422, reasons: message, traceId: 't' },
    });
  });
});

describe('lists', () => {
  it('are light', async () => {
    const { leadway } = over(json({ users: [USER], count: 12, traceId: 't' }));
    const user = {
      id: USER_ID,
      name: 'Ana Núñez',
      email: 'ana@example.com',
      type: 'account',
      role: 'user',
      locationIds: [ACCOUNT],
    };
    const all = { ok: true, value: { users: [user], count: 12, traceId: 't' } };
    expect(await leadway.searchUsers({ companyId: 'C' })).toStrictEqual(all);
  });

  it('leave out who was deleted', async () => {
    const users = [{ id: 'a', deleted: true }, { id: 'b', deleted: false }, { id: 'c' }];
    const { leadway } = over(json({ users }));
    const answer = await leadway.listUsers({ locationId: ACCOUNT });
    expect(answer.ok && answer.value.users.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('may have no count', async () => {
    const { leadway } = over(json({ users: [] }));
    expect(await leadway.listUsers({ locationId: 'L' })).toStrictEqual({
      ok: true,
      value: { users: [] },
    });
  });

  it.each([[{}], [{ users: {} }], [{ users: [{ name: 'nobody' }] }], [[]]])(
    'are not %j',
    async (said) => {
      const result = await over(json(said)).leadway.listUsers({ locationId: 'L' });
      expect(result).toMatchObject({ ok: false, failure: { kind: 'bad-answer', effect: 'none' } });
    },
  );
});

describe('no answer', () => {
  const never = (init: RequestInit) =>
    new Promise<Response>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  const silent = () =>
    createLeadway({ token: TOKEN, fetch: (_, init) => never(init), timeoutMs: 10 });
  const broken = () => {
    throw new TypeError(`Failed to fetch with ${TOKEN}`);
  };
  const cut = () =>
    raw(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"id"')),
        pull: (controller) => controller.error(new TypeError('connection lost')),
      }),
    )();

  it('in time', async () => {
    expect(await silent().getUser(USER_ID)).toEqual({
      ok: false,
      failure: { kind: 'timeout', effect: 'none' },
    });
    expect(await silent().updateUser(USER_ID, {})).toEqual({
      ok: false,
      failure: { kind: 'timeout', effect: 'unknown' },
    });
  });

  it.each([
    ['at all', broken],
    ['to its end', cut],
  ])('%s', async (_, answer) => {
    const { leadway } = over(answer);
    expect(await leadway.getUser(USER_ID)).toEqual({
      ok: false,
      failure: { kind: 'unreachable', effect: 'none' },
    });
    expect(await leadway.updateUser(USER_ID, {})).toEqual({
      ok: false,
      failure: { kind: 'unreachable', effect: 'unknown' },
    });
  });
});

describe('the pace', () => {
  it('is told for good and bad answers', async () => {
    const heard: Pace[] = [];
    const onPace = (pace: Pace) => void heard.push(pace);
    const headers = { 'x-ratelimit-remaining': '3' };
    await over(json(USER, 200, headers), { onPace }).leadway.getUser(USER_ID);
    await over(json({}, 429, { 'Retry-After': '2' }), { onPace }).leadway.getUser(USER_ID);
    expect(heard).toEqual([
      { at: NOW, remaining: 3 },
      { at: NOW, retryAfterAt: NOW + 2_000 },
    ]);
  });

  it('is in the failure as the time from which to try again', async () => {
    const { leadway } = over(json({}, 429, { 'x-ratelimit-interval-milliseconds': '10000' }));
    expect(await leadway.updateUser(USER_ID, {})).toMatchObject({
      ok: false,
      failure: { kind: 'rate-limited', effect: 'none', retryAt: NOW + 10_000 },
    });
  });
});
