import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../browser/run.ts';

/** Inside the project, so that it finds the same WXT. */
const PLACE = fileURLToPath(new URL('../../.output/', import.meta.url));

const WXT = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

const CONFIG = `export default { manifestVersion: 3, imports: false, manifest: { name: 'empty' } };`;

const CONTENT_SCRIPT = `
import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['https://app.leadwaycrm.com/*', 'https://client-app-crm-settings.leadconnectorhq.com/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {},
});
`;

export type EmptyExtension = { readonly dir: string; remove(): Promise<void> };

/** Builds an extension whose content script runs where ours does, and does nothing: what WXT itself costs. */
export async function buildEmptyExtension(): Promise<EmptyExtension> {
  await mkdir(PLACE, { recursive: true });
  const root = await mkdtemp(join(PLACE, 'empty-extension-'));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    await mkdir(join(root, 'entrypoints'));
    await writeFile(
      join(root, 'package.json'),
      '{"name":"empty","version":"0.0.1","type":"module"}',
    );
    await writeFile(join(root, 'entrypoints/portal.content.ts'), CONTENT_SCRIPT);
    await writeFile(join(root, 'wxt.config.ts'), CONFIG);
    const { ok, why } = await run(process.execPath, [WXT, 'build', root], { seconds: 60 });
    if (!ok) throw new Error(`The empty extension was not built: ${why}`);
    return { dir: join(root, '.output/chrome-mv3'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
