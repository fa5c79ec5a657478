import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { startLeadway, type Leadway } from '../../leadway/leadway.ts';

/** A stand-in for Leadway behind every `fetch` of a test file, and for each test as at the start. */
export function withLeadway(started?: (leadway: Leadway) => unknown): void {
  let leadway: Leadway;
  beforeAll(async () => {
    leadway = await startLeadway();
    vi.stubGlobal('fetch', fetchAt(leadway.port));
    await started?.(leadway);
  });
  afterEach(() => leadway.reset());
  afterAll(async () => {
    vi.unstubAllGlobals();
    await leadway.stop();
  });
}

/** A `fetch` whose every connection ends at a loopback port, under the name that was asked for, as in the browser. */
export function fetchAt(port: number): typeof fetch {
  return (input, init) => {
    const asked = new Request(input, {
      method: init?.method ?? 'GET',
      headers: init?.headers ?? {},
    });
    const { hostname, pathname, search } = new URL(asked.url);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: pathname + search,
          method: asked.method,
          servername: hostname,
          rejectUnauthorized: false,
          headers: { ...Object.fromEntries(asked.headers), host: hostname },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const headers = Object.entries(answer.headers).map(([name, value]) => [
              name,
              String(value),
            ]);
            const body = Buffer.concat(parts);
            const status = answer.statusCode ?? 500;
            resolve(new Response(body, { status, headers: headers as [string, string][] }));
          });
          answer.on('error', reject);
        },
      );
      sent.on('error', (error) => reject(new TypeError('Failed to fetch', { cause: error })));
      sent.end(init?.body ?? undefined);
    });
  };
}
