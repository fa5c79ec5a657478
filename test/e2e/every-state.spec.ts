import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../catalogue/axe.ts';
import { cutOff } from '../catalogue/cut-off.ts';
import { withFewerRows } from '../catalogue/fewer-rows.ts';
import { inTheme } from '../catalogue/looks.ts';
import { withLongWords } from '../catalogue/pseudo.ts';
import type { Shown } from '../catalogue/scene.ts';
import { SCENES } from '../catalogue/scenes.ts';
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
    await inTheme(shown, 'dark');
    const dark = await axeFindings(shown, 'colours');
    await inTheme(shown, 'light');
    const light = await axeFindings(shown, 'everything');
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

// The launcher stands in a root of the portal's page that neither axe nor anybody else sees into.
const isLookedInto = ({ state }: Shown) => !state.startsWith('launcher/');

it.each(SCENES)('$name: accessible in light and dark, and room for longer words', (scene) =>
  withScreenshot(world, scene.name, async () => {
    const found: string[] = [];
    const states = await walk(world, scene, ['en'], async (shown) => {
      if (isLookedInto(shown)) found.push(...(await findings(shown)));
    });
    for (const state of states) seen.add(state);
    expect(found).toEqual([]);
  }),
);

it('every state of the catalogue was in sight', () => {
  expect(missed(seen)).toEqual([]);
});
