import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startOwnWorld } from '../e2e/harness/world.ts';
import { LANGUAGES } from './camera.ts';
import { picturesIn } from './scenes.ts';

// npm run pictures: what the guides and the stores show, taken from the built extension beside the stand-in. The
// guides' pictures are kept in the repository, those of the stores in `.output/store`.

const GUIDE = fileURLToPath(new URL('../../docs/guide/pictures/', import.meta.url));
const STORE = fileURLToPath(new URL('../../.output/store/', import.meta.url));
/** What every store takes. */
const WINDOW = { width: 1280, height: 800 };

for (const folder of [GUIDE, STORE]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
const world = await startOwnWorld({ headless: true, dark: false, window: WINDOW });
try {
  for (const language of LANGUAGES) {
    await picturesIn(world, { language, guide: GUIDE, store: STORE });
    console.log(`The pictures in ${language} are done.`);
    if (language !== LANGUAGES.at(-1)) await world.renew();
  }
} finally {
  await world.close();
}
