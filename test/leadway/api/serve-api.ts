import type { ServerResponse } from 'node:http';
import { dropConnection, parseLoosely, sendAnswer } from '../exchange.ts';
import type { Answer, WholeRequest } from '../exchange.ts';
import type { ActiveFault, FaultRegister } from '../faults.ts';
import { proxyPage } from '../proxy-pages.ts';
import type { RecordedRequest } from '../recording.ts';
import type { LeadwayState } from '../state.ts';
import type { StateHistory } from '../state-history.ts';
import type { Waiting } from '../waiting.ts';
import { answerApi, jsonAnswer } from './answer-api.ts';
import type { RateLimit } from './rate-limit.ts';

export type ApiParts = {
  state: LeadwayState;
  requests: RecordedRequest[];
  faults: FaultRegister;
  rateLimit: RateLimit;
  history: StateHistory;
  waiting: Waiting;
};

/** Records one API request, plays the fault that hits it, and answers. */
export async function serveApi(
  request: WholeRequest,
  response: ServerResponse,
  parts: ApiParts,
): Promise<void> {
  const recorded = record(request);
  parts.requests.push(recorded);
  const effect = (state: LeadwayState = parts.state) =>
    parts.history.watch(() => answerApi(request, state, parts.rateLimit));
  const send = (answer: Answer) => {
    if (!response.destroyed) recorded.status = answer.status;
    const { keepAlive } = parts.state.settings;
    const headers = keepAlive ? answer.headers : { ...answer.headers, connection: 'close' };
    sendAnswer(response, { ...answer, headers });
  };
  const active = parts.faults.hit(recorded);
  if (active === undefined) return send(effect());
  if (!waitsForEffect(active)) active.reach(recorded);
  await play({ active, recorded, effect, send, drop: () => dropConnection(response), parts });
  active.finish();
}

type Play = {
  active: ActiveFault;
  recorded: RecordedRequest;
  effect: (state?: LeadwayState) => Answer;
  send: (answer: Answer) => void;
  drop: () => void;
  parts: ApiParts;
};

async function play({ active, recorded, effect, send, drop, parts }: Play): Promise<void> {
  const { fault } = active;
  const { waiting, history } = parts;
  switch (fault.kind) {
    case 'status':
      return send(jsonAnswer(fault.status, fault.body ?? {}, fault.headers));
    case 'delay':
      return (await waiting.wait(fault.ms)) ? send(effect()) : drop();
    case 'reset-before-effect':
      return drop();
    case 'reset-after-effect':
      effect();
      return drop();
    case 'late-effect':
      drop();
      if (await waiting.wait(fault.ms)) effect();
      return;
    case 'lagging-read':
      return send(effect(history.asBefore(fault.ms)));
    case 'html':
      if (fault.effect === true) effect();
      return send(proxyPage(fault.status));
    case 'truncated':
      return send(cut(effect()));
    case 'never-answers':
      if (fault.effect === true) effect();
      await waiting.until(new Promise(() => {}));
      return drop();
    case 'hold':
      return hold();
  }

  async function hold(): Promise<void> {
    const afterwards = waitsForEffect(active) ? effect() : undefined;
    active.reach(recorded);
    const isReleased = await waiting.until(active.released);
    return isReleased ? send(afterwards ?? effect()) : drop();
  }
}

function waitsForEffect({ fault }: ActiveFault): boolean {
  return fault.kind === 'hold' && fault.when === 'after-effect';
}

function cut(answer: Answer): Answer {
  const text = String(answer.body);
  return { ...answer, body: text.slice(0, Math.floor(text.length / 2)) };
}

function record({ host, method, path, query, headers, text }: WholeRequest): RecordedRequest {
  const body = parseLoosely(text);
  const at = Date.now();
  return {
    at,
    host,
    method,
    path,
    query: Object.fromEntries(query),
    headers,
    body,
    status: undefined,
  };
}
