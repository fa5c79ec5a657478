import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createRateLimit } from './api/rate-limit.ts';
import { serveApi } from './api/serve-api.ts';
import type { ApiParts } from './api/serve-api.ts';
import { makeCertificate } from './certificate.ts';
import { readRequest, sendAnswer } from './exchange.ts';
import type { WholeRequest } from './exchange.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { API_HOST, BACKEND_HOST, PAGE_HOSTS } from './hosts.ts';
import { answerBackend } from './portal/backend.ts';
import { answerPage } from './portal/pages.ts';
import type { RecordedRequest } from './recording.ts';
import { initialState, resetState } from './state.ts';
import type { LeadwayState } from './state.ts';
import { createHistory } from './state-history.ts';
import { createWaiting } from './waiting.ts';

export {
  ACCOUNTS,
  COMPANY_ID,
  COMPANY_NAME,
  FOREIGN_ACCOUNT,
  OTHER_COMPANY_ID,
} from './fixtures/company.ts';
export { TOKENS } from './fixtures/tokens.ts';
export { USERS } from './fixtures/users.ts';
export * from './hosts.ts';
export { FLAG_DEFAULTS, UNDESCRIBED_FLAGS } from './permission-flags.ts';
export * from './scope-enum.ts';
export type { Fault, FaultHandle, FaultKind, Faults } from './faults.ts';
export type { RecordedRequest } from './recording.ts';
export type {
  Account,
  LeadwayState,
  RateSettings,
  Settings,
  StoredUser,
  Token,
  TokenRight,
} from './state.ts';

export type Leadway = {
  /** The loopback TLS port. */
  port: number;
  /** Inspect it and set it; `reset` puts the fixtures back into the same objects. */
  state: LeadwayState;
  /** Every API request, in the order in which they came. */
  requests: RecordedRequest[];
  /** Every request of the portal's pages to their own backend. */
  portalRequests: RecordedRequest[];
  faults: Faults;
  /** The PUTs among the API requests. */
  writes(): RecordedRequest[];
  /** As if the token had already sent that many requests today. */
  spendDay(token: string, used: number): void;
  /** Back to the fixtures: no faults, nothing recorded, nothing waiting. */
  reset(): void;
  stop(): Promise<void>;
};

export type LeadwayOptions = { port?: number; host?: '127.0.0.1' };

/** Starts the stand-in for Leadway: its API, its portal and the portal's backend, on one port. */
export async function startLeadway(options: LeadwayOptions = {}): Promise<Leadway> {
  const state = initialState();
  const portalRequests: RecordedRequest[] = [];
  const parts: ApiParts = {
    state,
    requests: [],
    faults: createFaults(),
    rateLimit: createRateLimit(),
    history: createHistory(state),
    waiting: createWaiting(),
  };
  const server = createServer(await makeCertificate(), (incoming, response) => {
    // A client that goes away must not end the server.
    response.on('error', () => {});
    void readRequest(incoming).then((request) =>
      request === undefined ? undefined : serve(request, response, parts, portalRequests),
    );
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });

  const reset = () => {
    parts.waiting.callOff();
    parts.faults.clear();
    parts.rateLimit.reset();
    parts.history.clear();
    parts.requests.length = 0;
    portalRequests.length = 0;
    resetState(state);
  };
  return {
    // A server listening on TCP has an address object.
    port: (server.address() as AddressInfo).port,
    state,
    requests: parts.requests,
    portalRequests,
    faults: parts.faults,
    writes: () => parts.requests.filter(({ method }) => method === 'PUT'),
    spendDay: parts.rateLimit.spendDay,
    reset,
    stop: () => {
      parts.waiting.callOff();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function serve(
  request: WholeRequest,
  response: ServerResponse,
  parts: ApiParts,
  portalRequests: RecordedRequest[],
): void | Promise<void> {
  if (request.host === API_HOST) return serveApi(request, response, parts);
  if (request.host === BACKEND_HOST) {
    return sendAnswer(response, answerBackend(request, parts, portalRequests));
  }
  if (PAGE_HOSTS.includes(request.host)) return sendAnswer(response, answerPage(request));
  const misdirected = `No such host here: ${request.host}\n`;
  sendAnswer(response, {
    status: 421,
    headers: { 'content-type': 'text/plain' },
    body: misdirected,
  });
}
