import { readPace, type Pace } from './pace.ts';

/** What came back as the body: JSON, a page of some proxy, more than we read, or anything else (also nothing). */
export type AnswerBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'html' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' };

export type Answer = {
  /** HTTP status. */
  readonly status: number;
  readonly body: AnswerBody;
  readonly pace: Pace;
};

/** A user is some 13 kB and a list of 100 below 2 MB; more than 4 MB is not an answer of this API. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Reads an answer to its end. Throws where `fetch` does: broken connection, abort. `now`: epoch milliseconds. */
export async function readAnswer(response: Response, now: number): Promise<Answer> {
  const text = await boundedText(response);
  const body = text === undefined ? ({ kind: 'too-long' } as const) : bodyOf(response, text);
  return { status: response.status, body, pace: readPace(response.headers, now) };
}

async function boundedText(response: Response): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) {
      // Not awaited: what becomes of the rest of the answer is of no interest.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function bodyOf(response: Response, text: string): AnswerBody {
  const type = response.headers.get('content-type') ?? '';
  if (/\bhtml\b/i.test(type) || text.trimStart().startsWith('<')) return { kind: 'html' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'text', text };
  }
}
