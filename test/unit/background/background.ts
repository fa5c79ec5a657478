import type { Failure } from '../../../lib/changes/failure.ts';
import type { ChangeView, PlanView, ReadingView } from '../../../lib/changes/view.ts';
import { handlers } from '../../../lib/background/handlers.ts';
import type { Answer, Input, Verb } from '../../../lib/messages/contract.ts';
import { serve } from '../../../lib/messages/serve.ts';
import { isPortalAddress, isReportingOrigin } from '../../../lib/portal/hosts.ts';
import type { Json } from '../../../lib/permissions/state.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { Result } from '../../../lib/result.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const ORIGIN = `chrome-extension://${ID}`;
const bugs: unknown[] = [];
const answer = serve(
  handlers,
  { id: ID, origin: ORIGIN, isPortalAddress, isReportingOrigin },
  (error) => bugs.push(error),
);

/** The panel in a page of the portal. */
const PANEL = {
  id: ID,
  origin: ORIGIN,
  frameId: 4,
  documentId: 'D1',
  tab: { id: 1, url: 'https://app.leadwaycrm.com/settings/team' },
};
const OWN_PAGE = { id: ID, origin: ORIGIN };

/** Asks the background through its guard, as one of our pages. */
export async function ask<V extends Verb>(
  verb: V,
  input: Input<V>,
  as: 'panel' | 'own-page' = 'panel',
): Promise<Answer<V>> {
  const result = await answer({ verb, input }, as === 'panel' ? PANEL : OWN_PAGE);
  if (bugs.length > 0) throw bugs.pop();
  return result as Answer<V>;
}

/** What the script in the panel's page reports. */
export async function shows(seen: Input<'page.report'>): Promise<void> {
  const { tab } = PANEL;
  const script = { id: ID, origin: 'https://app.leadwaycrm.com', frameId: 0, tab };
  value((await answer({ verb: 'page.report', input: seen }, script)) as Answer<'page.report'>);
}

/** What went well; throws where it did not. */
export function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

type Edits = readonly { readonly at: Place; readonly to: Json }[];

export async function load(user: string): Promise<ReadingView> {
  return value(await ask('user.load', { user }));
}

/** The window that a plan is confirmed in. */
const WINDOW = { id: ID, origin: ORIGIN, frameId: 0, documentId: 'W1', tab: { id: 50 } };

/** Has the panel apply a plan with a press that passes its gate, and confirms it in the window where that is asked. */
export async function applied(plan: string): Promise<ChangeView> {
  const applying = ask('change.apply', { plan, press: 'told-soon' });
  await ask('change.press', { plan, trusted: true });
  const made = value(await applying);
  if (made.state !== 'confirming') return made;
  await answer({ verb: 'change.confirmation', input: { plan } }, WINDOW);
  const confirmed = await answer({ verb: 'change.confirm', input: { plan } }, WINDOW);
  return value(confirmed as Answer<'change.confirm'>);
}

/** Plans and applies edits on a fresh reading. */
export async function change(user: string, edits: Edits): Promise<ChangeView> {
  const { reading } = await load(user);
  const input = { reading, edits, origin: { kind: 'panel' } } as Input<'change.preview'>;
  const plan: PlanView = value(await ask('change.preview', input));
  return applied(plan.plan);
}

export async function undo(id: string, without: string[] = []): Promise<ChangeView> {
  const plan = value(await ask('change.undo', { change: id, without }));
  return applied(plan.plan);
}
