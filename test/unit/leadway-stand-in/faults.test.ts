import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS, startLeadway } from '../../leadway/leadway.ts';
import { ask, put } from './ask.ts';

const leadway = await startLeadway();
beforeEach(() => leadway.reset());
afterAll(() => leadway.stop());

const { id } = USERS.maria;
const read = () => ask(leadway, `/users/${id}`);
const write = () => put(leadway, id, { scopes: [] });
const scopesNow = () => leadway.state.users.get(id)?.scopes.length;

describe('faults', () => {
  it('status: answers instead of the API, as often as asked, with no effect', async () => {
    const fault = leadway.faults.add({
      match: { method: 'PUT' },
      times: 1,
      kind: 'status',
      status: 500,
      body: { message: 'no' },
      headers: { 'retry-after': '3' },
    });
    expect((await read()).status).toBe(200);
    const reply = await write();
    expect([reply.status, reply.body, reply.headers['retry-after']]).toEqual([
      500,
      { message: 'no' },
      '3',
    ]);
    expect([scopesNow(), fault.hits]).toEqual([41, 1]);
    expect((await write()).status).toBe(200);
    expect(fault.hits).toBe(1);
  });

  it('skip: lets the first ones pass; remove: ends it', async () => {
    const fault = leadway.faults.add({
      match: { path: `/users/${id}` },
      skip: 1,
      kind: 'status',
      status: 503,
    });
    expect([(await read()).status, (await read()).status]).toEqual([200, 503]);
    fault.remove();
    expect((await read()).status).toBe(200);
  });

  it('delay: handles the request later', async () => {
    leadway.faults.add({ kind: 'delay', ms: 60 });
    const began = performance.now();
    expect((await read()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(55);
  });

  it('reset-before-effect and reset-after-effect: lose the connection', async () => {
    leadway.faults.add({ times: 1, kind: 'reset-before-effect' });
    await expect(write()).rejects.toThrow();
    expect(scopesNow()).toBe(41);
    leadway.faults.add({ times: 1, kind: 'reset-after-effect' });
    await expect(write()).rejects.toThrow();
    expect(scopesNow()).toBe(0);
    expect(leadway.writes().map(({ status }) => status)).toEqual([undefined, undefined]);
  });

  it('late-effect: loses the connection at once and takes effect later', async () => {
    const fault = leadway.faults.add({ kind: 'late-effect', ms: 60 });
    await expect(write()).rejects.toThrow();
    expect(scopesNow()).toBe(41);
    await fault.done;
    expect(scopesNow()).toBe(0);
  });

  it('late-effect: does not land after a reset of the server', async () => {
    leadway.faults.add({ kind: 'late-effect', ms: 40 });
    await expect(write()).rejects.toThrow();
    leadway.reset();
    await sleep(60);
    expect(scopesNow()).toBe(41);
  });

  it('lagging-read: shows the state as it was for a while after a write', async () => {
    leadway.faults.add({ kind: 'lagging-read', ms: 80 });
    await write();
    expect((await read()).body.scopes).toHaveLength(41);
    await sleep(90);
    expect((await read()).body.scopes).toEqual([]);
  });

  it('html: a page of the proxy, with the effect if asked', async () => {
    leadway.faults.add({ times: 1, kind: 'html', status: 502 });
    const reply = await write();
    expect([reply.status, scopesNow()]).toEqual([502, 41]);
    expect(reply.headers['content-type']).toContain('text/html');
    leadway.faults.add({ times: 1, kind: 'html', status: 200, effect: true });
    expect((await write()).text).toContain('<html');
    expect(scopesNow()).toBe(0);
  });

  it('truncated: takes effect, and its answer is no JSON', async () => {
    leadway.faults.add({ kind: 'truncated' });
    const { status, text } = await write();
    expect([status, scopesNow()]).toEqual([200, 0]);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it('never-answers: hangs until the client gives up', async () => {
    const fault = leadway.faults.add({ kind: 'never-answers', effect: true });
    await expect(put(leadway, id, { scopes: [] }, { timeoutMs: 80 })).rejects.toThrow();
    expect((await fault.reached).method).toBe('PUT');
    expect(scopesNow()).toBe(0);
  });

  it('hold: waits before the effect until released', async () => {
    const fault = leadway.faults.add({
      match: { method: 'PUT', path: /^\/users\// },
      kind: 'hold',
      when: 'before-effect',
    });
    const reply = write();
    await fault.reached;
    expect(scopesNow()).toBe(41);
    fault.release();
    expect((await reply).status).toBe(200);
    expect(scopesNow()).toBe(0);
  });

  it('hold: waits after the effect until released', async () => {
    const fault = leadway.faults.add({ kind: 'hold', when: 'after-effect' });
    const reply = write();
    await fault.reached;
    expect(scopesNow()).toBe(0);
    fault.release();
    expect((await reply).status).toBe(200);
  });

  it('hold: a request whose client is gone still takes effect', async () => {
    const fault = leadway.faults.add({ kind: 'hold', when: 'before-effect' });
    await expect(put(leadway, id, { scopes: [] }, { timeoutMs: 80 })).rejects.toThrow();
    // The server has to notice first that the client is gone.
    await sleep(30);
    fault.release();
    await fault.done;
    expect(scopesNow()).toBe(0);
    expect(leadway.writes()[0]?.status).toBeUndefined();
  });
});
