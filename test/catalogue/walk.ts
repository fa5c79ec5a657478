import type { Language } from '../../locales/language.ts';
import type { World } from '../e2e/harness/world.ts';
import type { Scene, Shown } from './scene.ts';
import { setStage, type Stage } from './stage.ts';
import { STATES, type StateName } from './states.ts';

export type Visit = (shown: Shown, stage: Stage) => Promise<void>;

/** Plays a scene in a world that is renewed for it, and visits each of its states. Gives those it has been in. */
export async function walk(
  world: World,
  scene: Scene,
  languages: readonly Language[],
  visit: Visit,
): Promise<Set<StateName>> {
  await world.renew();
  const stage = await setStage(world, languages);
  const seen = new Set<StateName>();
  for await (const shown of scene.play(stage)) {
    await visit(shown, stage);
    seen.add(shown.state);
  }
  return seen;
}

/** The states that are in the catalogue and in none of these. */
export function missed(seen: ReadonlySet<StateName>): readonly string[] {
  return Object.keys(STATES).filter((state) => !seen.has(state as StateName));
}
