import type { Answer, Input, Preferences, Verb } from '../../../lib/messages/contract.ts';
import { isFirefox } from '../../browser/firefox/protocol.ts';
import { ACCOUNTS, COMPANY_ID, TOKENS } from '../../leadway/leadway.ts';
import type { World } from './world.ts';

type InExtension = {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
};

/** Asks the background what only a page of the extension's own may ask: sets a state without clicking. */
export async function askBackground<V extends Verb>(
  world: World,
  verb: V,
  input: Input<V>,
): Promise<Answer<V>> {
  const page = await world.ownPage();
  try {
    const answer = await page.evaluate(
      (message) => (globalThis as unknown as InExtension).chrome.runtime.sendMessage(message),
      { verb, input },
    );
    // The contract says so; what comes over is checked where it is used.
    return answer as Answer<V>;
  } finally {
    if (isFirefox(page)) await page.close();
  }
}

/** What is typed into the options page. */
export type Connection = Input<'connection.save'>;

/** The admin of one account. */
export const ACCOUNT_CONNECTION: Connection = {
  token: TOKENS.account,
  companyId: '',
  accountId: ACCOUNTS.madrid.id,
};

/** The admin of the agency. */
export const AGENCY_CONNECTION: Connection = {
  token: TOKENS.agency,
  companyId: COMPANY_ID,
  accountId: '',
};

/** Connects as if the options page had been filled in. Throws where Leadway refuses. */
export async function connect(world: World, connection = ACCOUNT_CONNECTION): Promise<void> {
  const answer = await askBackground(world, 'connection.save', connection);
  if (!answer.ok) throw new Error(`Not connected: ${JSON.stringify(answer.failure)}`);
}

/** Chooses the language as the options page does. */
export async function speak(world: World, language: Preferences['language']): Promise<void> {
  const answer = await askBackground(world, 'preferences.set', { language });
  if (!answer.ok) throw new Error(`The language was not set: ${JSON.stringify(answer.failure)}`);
}
