import { request } from 'node:https';
import { API_HOST, COMPANY_ID, TOKENS } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';

export type Reply = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** The parsed body; an empty object when it is no JSON. */
  body: Record<string, unknown>;
};

export type Asked = {
  method?: string;
  host?: string;
  token?: string | undefined;
  /** Added to the usual ones; undefined takes one away. */
  headers?: Record<string, string | undefined>;
  /** Sent as JSON; a text is sent as it is. */
  body?: unknown;
  /** Gives up after that long. */
  timeoutMs?: number;
};

/** One request over real TLS, by the host's name. Rejects when the connection is lost. */
export function ask(leadway: Leadway, path: string, asked: Asked = {}): Promise<Reply> {
  const { method = 'GET', host = API_HOST, body, timeoutMs } = asked;
  const token = 'token' in asked ? asked.token : TOKENS.account;
  const headers: Record<string, string> = { host, version: '2021-07-28' };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: leadway.port,
        path,
        method,
        servername: host,
        rejectUnauthorized: false,
        headers: present({ ...headers, ...asked.headers }),
        ...(timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            body: parsed(text),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(
      typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body),
    );
  });
}

/** A PUT to one user with the account's token. */
export function put(
  leadway: Leadway,
  id: string,
  body: unknown,
  asked: Asked = {},
): Promise<Reply> {
  return ask(leadway, `/users/${id}`, { method: 'PUT', body, ...asked });
}

/** A PUT as the agency, with its company's id. */
export function putAsAgency(leadway: Leadway, id: string, body: object): Promise<Reply> {
  return put(leadway, id, { companyId: COMPANY_ID, ...body }, { token: TOKENS.agency });
}

function present(headers: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(headers);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
