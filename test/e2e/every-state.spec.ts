import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPartAlone } from '../catalogue/alone.ts';
import { axeFindings } from '../catalogue/axe.ts';
import { cutOff } from '../catalogue/cut-off.ts';
import { withFewerRows } from '../catalogue/fewer-rows.ts';
import { inTheme } from '../catalogue/looks.ts';
import { withLongWords } from '../catalogue/pseudo.ts';
import { withLauncherCopy } from '../catalogue/launcher-copy.ts';
import type { Shown } from '../catalogue/scene.ts';
import { SCENES } from '../catalogue/scenes.ts';
import type { Stage } from '../catalogue/stage.ts';
import type { StateName } from '../catalogue/states.ts';
import { missed, walk } from '../catalogue/walk.ts';
import { withScreenshot } from './harness/failures.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
const seen = new Set<StateName>();
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** Everything that is wrong with a surface in a state, said with what it looked like then. */
async function findings(shown: Shown): Promise<string[]> {
  const said = (look: string) => (finding: string) => `${shown.state}, ${look}: ${finding}`;
  const { place } = shown;
  return withFewerRows(place, async () => {
    const [dark, light] = await withPartAlone(shown, async () => {
      await inTheme(shown, 'dark');
      const colours = await axeFindings(shown, 'colours');
      await inTheme(shown, 'light');
      return [colours, await axeFindings(shown, 'everything')] as const;
    });
    const cut = await cutOff(place);
    const long = await withLongWords(place, () => cutOff(place));
    return [
      ...dark.map(said('dark')),
      ...light.map(said('light')),
      ...cut.map(said('as it is')),
      ...long.map(said('40 % longer')),
    ];
  });
}

/** Of the launcher once: it looks the same in every state, but for the ring around it. */
function findingsOf(shown: Shown, stage: Stage): Promise<string[]> {
  if (shown.state === 'launcher/resting') return withLauncherCopy(shown, stage, findings);
  return shown.state.startsWith('launcher/') ? Promise.resolve([]) : findings(shown);
}

// A scene is a long chain of presses, and what is judged is how its states look: a chain that broke on a busy machine is
// begun again. A finding is found every time.
it.each(SCENES)(
  '$name: accessible in light and dark, and room for longer words',
  { timeout: 180_000, retry: 2 },
  (scene) =>
    withScreenshot(world, scene.name, async () => {
      const found: string[] = [];
      const states = await walk(world, scene, ['en'], async (shown, at) => {
        found.push(...(await findingsOf(shown, at)));
      });
      for (const state of states) seen.add(state);
      expect(found).toEqual([]);
    }),
);

it('every state of the catalogue was in sight', () => {
  expect(missed(seen)).toEqual([]);
});
