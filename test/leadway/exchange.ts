import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostOf } from './hosts.ts';

/** A request read to its end. */
export type WholeRequest = {
  host: string;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  text: string;
};

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
};

/** Reads the request to its end; undefined when the client went away before. */
export async function readRequest(incoming: IncomingMessage): Promise<WholeRequest | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part as Buffer);
  } catch {
    return undefined;
  }
  const url = new URL(incoming.url ?? '/', 'https://stand-in.invalid');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
  return {
    host: hostOf(incoming.headers.host),
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    text: Buffer.concat(parts).toString('utf8'),
  };
}

/** Sends the answer, unless the client is gone. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const length = String(Buffer.byteLength(answer.body));
  response.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  response.end(answer.body);
}

/**
 * Ends the connection without an answer. Plainly destroyed: a TLS socket in Node cannot send a
 * TCP reset, and clients report both as a lost connection.
 */
export function dropConnection(response: ServerResponse): void {
  response.socket?.destroy();
}

/** The body as JSON; the text itself when it is not JSON; undefined when empty. */
export function parseLoosely(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
