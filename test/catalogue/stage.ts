import type { Answer, Input, Verb } from '../../lib/messages/contract.ts';
import type { Language } from '../../locales/language.ts';
import type { StoredUser } from '../leadway/leadway.ts';
import { ACCOUNT_CONNECTION, askBackground, type Connection } from '../e2e/harness/fixtures.ts';
import { openPortal, type Person, type PortalPage } from '../e2e/harness/portal-page.ts';
import type { World } from '../e2e/harness/world.ts';

/** A world in which states are set without clicking, from behind the scenes. */
export type Stage = {
  readonly world: World;
  /** In which to show what cannot be switched while it stands. */
  readonly languages: readonly Language[];
  /** Asks the background; throws where the answer is a failure. */
  ask<V extends Verb>(verb: V, input: Input<V>): Promise<Extract<Answer<V>, { ok: true }>['value']>;
  connect(connection?: Connection): Promise<void>;
  /** The user as the stand-in holds it, to be looked at or, by a rival, changed. */
  stored(person: Person): StoredUser;
  /** A tab of the portal with this user's form open. */
  openForm(person: Person, path?: string): Promise<PortalPage>;
  speak(language: Language): Promise<void>;
};

/** Takes a renewed world; of the language that the browser speaks nothing is left to chance. */
export async function setStage(world: World, languages: readonly Language[]): Promise<Stage> {
  const stage = stageOn(world, languages);
  await stage.speak('en');
  return stage;
}

function stageOn(world: World, languages: readonly Language[]): Stage {
  const ask: Stage['ask'] = async (verb, input) => {
    const answer = await askBackground(world, verb, input);
    if (!answer.ok) throw new Error(`${verb} was answered: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  return {
    world,
    languages,
    ask,
    connect: async (connection = ACCOUNT_CONNECTION) =>
      void (await ask('connection.save', connection)),
    stored: ({ id }) => {
      const user = world.leadway.state.users.get(id);
      if (!user) throw new Error(`The stand-in does not know ${id}.`);
      return user;
    },
    openForm: async (person, path) => {
      const portal = await openPortal(world, path);
      await portal.openForm(person);
      return portal;
    },
    speak: async (language) => void (await ask('preferences.set', { language })),
  };
}
