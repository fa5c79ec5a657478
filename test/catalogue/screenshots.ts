import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pictureAll } from '../e2e/harness/failures.ts';
import { startOwnWorld } from '../e2e/harness/world.ts';
import { inLanguage, inTheme, THEMES, type Theme } from './looks.ts';
import { picture } from './picture.ts';
import type { Shown } from './scene.ts';
import { SCENES } from './scenes.ts';
import { contactSheet, type Pictured } from './sheet.ts';
import { atSize, sizesOf } from './sizes.ts';
import type { Stage } from './stage.ts';
import type { STATES } from './states.ts';
import { missed, walk } from './walk.ts';

// npm run screenshots [-- --scene NAME]
// Pictures every state of every surface, in light, dark and forced colours, English and Spanish, into .output/screenshots.

const FOLDER = fileURLToPath(new URL('../../.output/screenshots/', import.meta.url));

const { values } = parseArgs({ options: { scene: { type: 'string' } } });
const scenes = SCENES.filter(({ name }) => values.scene === undefined || name === values.scene);
if (scenes.length === 0) throw new Error(`There is no scene ${values.scene}.`);
const isWhole = scenes.length === SCENES.length;

const pictured: Pictured[] = [];

async function pictureState(shown: Shown, stage: Stage): Promise<void> {
  const languages = shown.language ? [shown.language] : (['es', 'en'] as const);
  for (const language of languages) {
    if (shown.language === undefined) await inLanguage(shown, stage, language);
    for (const theme of THEMES.toReversed()) await take(shown, language, theme);
    // In the language with the longer words, where there is a choice.
    if (language !== languages[0]) continue;
    for (const size of sizesOf(shown.state))
      await atSize(shown, size, () => take(shown, language, 'light', size));
  }
}

async function take(shown: Shown, language: string, theme: Theme, size = ''): Promise<void> {
  await inTheme(shown, theme);
  const look = [language, theme, size].filter(Boolean).join('-');
  const file = `${shown.state}--${look}.png` as const;
  await picture(shown, `${FOLDER}${file}`);
  pictured.push({ state: shown.state, look, file });
}

const seen = new Set<keyof typeof STATES>();
if (isWhole) await rm(FOLDER, { recursive: true, force: true });
const world = await startOwnWorld();
try {
  for (const scene of scenes) {
    for (const state of await walk(world, scene, ['es', 'en'], pictureState)) seen.add(state);
    console.log(`${scene.name}: ${pictured.length} pictures so far`);
  }
} catch (error) {
  await pictureAll(world, 'screenshots');
  throw error;
} finally {
  await world.close();
}
await writeFile(`${FOLDER}index.html`, contactSheet(pictured));
console.log(`${pictured.length} pictures; look at ${FOLDER}index.html`);
if (isWhole && missed(seen).length > 0)
  throw new Error(`Never in sight: ${missed(seen).join(', ')}`);
