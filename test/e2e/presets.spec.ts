import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import { AGENCY_CONNECTION, askBackground, connect } from './harness/fixtures.ts';
import { openOptions } from './harness/options-page.ts';
import { fullName, openPanelOn } from './harness/portal-page.ts';
import { presetsPage } from './harness/presets-page.ts';
import { byRole, waitForAlert, waitForRole } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

async function openMaria() {
  return (await openPanelOn(world, MARIA)).panel;
}

async function listed() {
  const answer = await askBackground(world, 'preset.list', {});
  if (!answer.ok) throw new Error('The presets could not be read.');
  return answer.value;
}

describe('presets of one’s own', () => {
  it('are made in the options and applied in the panel', () =>
    withScreenshot(world, 'own preset', async () => {
      await connect(world);
      const { page } = await openOptions(world);
      const presets = presetsPage(page);
      await presets.press('New preset');
      await presets.name('Export only');
      await presets.toggle('payments/orders.export');
      await page.locator('aria/Adds these: everything else stays[role="radio"]').click();
      await presets.press('Save preset');
      await presets.status(/^Saved: Export only/);
      expect((await presets.names()).at(-1)).toBe('Export only');

      const panel = await openMaria();
      await panel.choosePreset('Export only');
      await panel.countIs(1);
      await panel.apply();
      expect(await panel.outcome(/^Saved/)).toContain('1 granted');
      expect(world.leadway.state.users.get(MARIA.id)?.scopes).toContain('payments/orders.export');

      await page.bringToFront();
      await presets.press('Who got it: Export only');
      await page.waitForSelector(`::-p-text(${fullName(MARIA)})`);
    }));

  it('are made from a user, through the connection that is chosen', () =>
    withScreenshot(world, 'preset from a user', async () => {
      await connect(world);
      await connect(world, AGENCY_CONNECTION);
      const { page } = await openOptions(world);
      const presets = presetsPage(page);
      await presets.press('New preset from a user');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      await page.keyboard.type(MARIA.firstName);
      await waitForAlert(page, /More than one connection/);
      const { element } = await waitForRole(page, 'button', /^Account/);
      await element.click();
      await waitForRole(page, 'option', new RegExp(fullName(MARIA)));
      await page.locator(byRole('combobox', 'Find a user')).click();
      await page.keyboard.press('Enter');
      await page.waitForSelector('::-p-text(Made from)');
      await presets.press('Save preset');
      await presets.status(new RegExp(`^Saved: Like ${fullName(MARIA)}`));
      const { presets: kept } = await listed();
      expect(kept.at(-1)).toMatchObject({ mode: 'exactly', scopes: MARIA.scopes.toSorted() });
      expect(kept.at(-1)?.role).toBeUndefined();
      expect(world.leadway.writes()).toEqual([]);
    }));

  it('are saved from what a user has, and are there at once', () =>
    withScreenshot(world, 'save as preset', async () => {
      await connect(world);
      const panel = await openMaria();
      await panel.frame.locator('aria/Save as preset[role="button"]').click();
      await panel.frame.locator('aria/Name[role="textbox"]').fill('Like María');
      await panel.frame.locator('aria/Save preset[role="button"]').click();
      await panel.outcome(/Saved as preset “Like María”/);
      await panel.frame.locator('aria/Close[role="button"]').click();
      expect(await panel.presets()).toContain('Like María');
      await panel.choosePreset('Like María');
      expect(await panel.pendingCount()).toBe(0);
    }));

  it('of a bad file are not imported; of a good one they are', () =>
    withScreenshot(world, 'preset files', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'presets-'));
      try {
        const { page } = await openOptions(world);
        const presets = presetsPage(page);
        const before = await presets.names();
        const preset = {
          id: 'from-elsewhere',
          name: { en: 'From elsewhere', es: 'De otra parte' },
          mode: 'adds',
          scopes: ['contacts.write'],
        };
        const file = { format: 'quick-permissions-presets', version: 1, presets: [preset] };
        const write = async (name: string, content: unknown) => {
          await writeFile(join(folder, name), JSON.stringify(content));
          return join(folder, name);
        };
        const bad = { ...file, presets: [preset, { ...preset, id: 'another-one', scopes: 7 }] };
        await presets.choose(await write('bad.json', bad));
        await page.waitForSelector('::-p-text(presets[1].scopes: a list was expected.)');
        expect(await presets.names()).toEqual(before);
        await presets.choose(await write('good.json', file));
        await presets.press('Add to mine');
        await presets.status(/^Imported: 1 preset/);
        expect(await presets.names()).toEqual([...before, 'From elsewhere']);
      } finally {
        await rm(folder, { recursive: true });
      }
    }));
});
