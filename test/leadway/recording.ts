/** One API request as it came in, and the status it was answered with. */
export type RecordedRequest = {
  /** Milliseconds since the epoch. */
  at: number;
  host: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed JSON; the raw text when it is not JSON; undefined when there was none. */
  body: unknown;
  /** Undefined while no answer was sent, and for ever after a reset. */
  status: number | undefined;
};
