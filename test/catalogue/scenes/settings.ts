import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { ACCOUNTS, AGENCY_PORTAL_HOST, TOKENS, USERS } from '../../leadway/leadway.ts';
import { ACCOUNT_CONNECTION, AGENCY_CONNECTION } from '../../e2e/harness/fixtures.ts';
import { connectionsPage } from '../../e2e/harness/connections-page.ts';
import { openOptions, optionsPage } from '../../e2e/harness/options-page.ts';
import { fullName } from '../../e2e/harness/portal-page.ts';
import { presetsPage } from '../../e2e/harness/presets-page.ts';
import { byRole, paste, PATIENCE } from '../../e2e/harness/roles.ts';
import { allowSite, takeSite } from '../../e2e/harness/sites.ts';
import { press } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

/** At most eighty signs. */
const LONG = 'Everything that the sales representatives of Castilla-La Mancha need on Saturday';

type Shows = AsyncGenerator<Shown, void, void>;

/** The options page, section by section. */
export const settings: Scene = {
  name: 'settings',
  async *play(stage) {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    try {
      await allowSite(stage.world);
      const { page } = await openOptions(stage.world);
      yield* connections(stage, page);
      yield* passphrase(page);
      yield* presets(page);
      yield* files(page, folder);
      yield* rest(page, folder);
      yield* addresses(stage, page);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function part(page: Page, id: string) {
  return { page, place: page, part: `#${id}` } as const;
}

async function* connections({ world }: Stage, page: Page): Shows {
  const options = optionsPage(page);
  const cards = connectionsPage(page);
  const shown = part(page, 'connections');
  await options.fill({ ...ACCOUNT_CONNECTION, label: 'Madrid' });
  await options.save();
  await cards.card('Madrid', /ends in 0002/);
  await paste(page, byRole('textbox', 'Your name, e-mail or ID'), 'a');
  await cards.answer('Search');
  await page.waitForSelector('::-p-text(This is me)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/own-user-found' };
  await cards.sayWhoIAm('ortiz', fullName(USERS.maria));
  await cards.card('Madrid', /You are María/);
  yield { ...shown, state: 'options/own-user-said' };
  await cards.answer('Add another connection');
  yield { ...shown, state: 'options/connection-add' };
  await options.fill(AGENCY_CONNECTION);
  await options.save();
  const agency = `Agency ${AGENCY_CONNECTION.companyId}`;
  await cards.card(agency, /ends in 0001/);
  await cards.answer('Add another connection');
  const odd = 'another-shape-of-token-0001';
  const { tokens } = world.leadway.state;
  const known = tokens.get(TOKENS.limaAccount);
  if (known) tokens.set(odd, known);
  await options.fill({ token: odd, companyId: '', accountId: ACCOUNTS.lima.id, label: LONG });
  await options.save();
  await page.waitForSelector('::-p-text(does not look like)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/unknown-shape' };
  await page.reload();
  await cards.card(agency);
  yield { ...shown, state: 'options/connections' };
  await cards.press('Edit', agency);
  yield { ...shown, state: 'options/connection-edit' };
  await cards.replace('Madrid', TOKENS.limaAccount);
  await cards.alert(/old token stays/);
  yield { ...shown, state: 'options/connection-replace-refused' };
  await cards.press('Remove', 'Madrid');
  await cards.card('Madrid', /What goes/);
  yield { ...shown, state: 'options/connection-remove' };
  await cards.answer('Remove connection');
  await options.status(/^Connection removed/);
  yield { ...shown, state: 'options/connection-removed' };
}

async function* passphrase(page: Page): Shows {
  const shown = part(page, 'lock');
  await page.waitForSelector('#lock form', { timeout: PATIENCE });
  yield { ...shown, state: 'options/passphrase' };
  await paste(page, byRole('textbox', 'New passphrase'), 'too short');
  await press(page, 'Set passphrase');
  await page.waitForSelector('::-p-text(Use at least 12 characters.)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/passphrase-short' };
  const good = 'correct horse battery staple';
  for (const name of ['New passphrase', 'Repeat new passphrase'])
    await paste(page, byRole('textbox', name), good);
  await press(page, 'Set passphrase');
  await optionsPage(page).status(/^Passphrase set/);
  await page.$$eval('#lock details', (all) => all.forEach((one) => (one.open = true)));
  yield { ...shown, state: 'options/passphrase-set' };
}

async function* presets(page: Page): Shows {
  const shown = part(page, 'presets');
  const model = presetsPage(page);
  yield { ...shown, state: 'options/presets' };
  await model.press('New preset');
  await page.waitForSelector('dialog[open] [role="switch"]', { timeout: PATIENCE });
  yield { ...shown, part: 'dialog[open]', state: 'options/preset-editor' };
  await model.name(LONG);
  await model.press('Save preset');
  await model.status(/^Saved/);
  await model.press('Who got it: Marketing');
  await page.waitForSelector('::-p-text(Nobody got it yet)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/presets-many' };
  await model.press('Delete: Marketing');
  await model.status(/^Deleted/);
  yield { ...shown, state: 'options/presets-deleted' };
  for (const name of await model.names()) await model.press(`Delete: ${name}`);
  await page.waitForSelector('::-p-text(There are no presets)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/presets-none' };
}

/** Files that the person chooses. */
async function* files(page: Page, folder: string): Shows {
  const shown = part(page, 'presets');
  const preset = {
    id: 'from-elsewhere',
    name: { en: 'From elsewhere', es: 'De otra parte' },
    mode: 'adds',
    scopes: ['contacts.write', 'nobody.knows'],
  };
  const file = { format: 'quick-permissions-presets', version: 1, presets: [preset] };
  await choose(page, '#presets', folder, file);
  await page.waitForSelector('::-p-text(The file has 1 preset)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/import-question' };
  await press(page, 'Cancel');
  const bad = {
    ...file,
    presets: [
      { ...preset, scopes: 7 },
      { ...preset, colour: 'blue' },
    ],
  };
  await choose(page, '#presets', folder, bad);
  await page.waitForSelector('::-p-text(a list was expected)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/import-error' };
}

/** The page reads it in its own time, so it stays. */
async function choose(
  page: Page,
  section: string,
  folder: string,
  content: unknown,
): Promise<void> {
  const path = join(folder, `${section.slice(1)}.json`);
  await writeFile(path, JSON.stringify(content));
  const input = await page.waitForSelector(`${section} input[type="file"]`);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
}

async function* rest(page: Page, folder: string): Shows {
  yield { ...part(page, 'language'), state: 'options/language' };
  await page.$eval('#keyboard details', (one) => (one.open = true));
  yield { ...part(page, 'keyboard'), state: 'options/keyboard' };
  yield { ...part(page, 'storage'), state: 'options/storage' };
  const advanced = part(page, 'advanced');
  await page.$eval('#advanced details', (one) => (one.open = true));
  yield { ...advanced, state: 'options/advanced' };
  await choose(page, '#advanced', folder, { rows: ['{'], nobody: [] });
  await page.waitForSelector('#advanced [role="alert"]', { timeout: PATIENCE });
  yield { ...advanced, state: 'options/facts-error' };
}

async function* addresses({ world }: Stage, page: Page): Shows {
  const shown = part(page, 'addresses');
  yield { ...shown, state: 'options/addresses' };
  const field = byRole('textbox', "Address of your agency's portal");
  await paste(page, field, 'not an address');
  await press(page, 'Add address');
  await page.waitForSelector('#addresses [role="alert"]', { timeout: PATIENCE });
  yield { ...shown, state: 'options/addresses-error' };
  await paste(page, field, AGENCY_PORTAL_HOST);
  await press(page, 'Add address');
  await optionsPage(page).status(/was added/);
  yield { ...shown, state: 'options/addresses-added' };
  await takeSite(world);
  await page.bringToFront();
  await page.reload();
  await page.waitForSelector('#addresses ::-p-text(Allow again)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/addresses-taken' };
}
