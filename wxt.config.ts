import { defineConfig } from 'wxt';
import { chunks } from './chunks.config.ts';

const PORTAL = 'https://app.leadwaycrm.com/*';
const SETTINGS_FRAME = 'https://client-app-crm-settings.leadconnectorhq.com/*';

export default defineConfig({
  manifestVersion: 3,
  // Auto-imports hide where a name comes from, and the boundaries between contexts with it.
  imports: false,
  // Every browser we support preloads modules by itself.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  hooks: {
    // Pages only: everything else is one file each.
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rolldownOptions?.output;
      const arePages = entrypoints.some(({ type }) => type === 'popup');
      if (arePages && output && !Array.isArray(output)) output.codeSplitting = chunks;
    },
  },
  zip: {
    // What Firefox's store builds from, to compare: the whole project, with the settings that begin with a dot.
    dotSources: true,
    excludeSources: ['.git', '.git/**', '.wxt/**', 'coverage/**', '**/*.log'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms'],
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_openPanel__',
      },
      'undo-last': {
        suggested_key: { default: 'Alt+Shift+Z' },
        description: '__MSG_undoLast__',
      },
    },
    host_permissions: ['https://services.leadconnectorhq.com/*', PORTAL, SETTINGS_FRAME],
    // Asked for one at a time, when an agency's own portal is added in the options.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https://services.leadconnectorhq.com; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
    // Firefox knows neither this nor addresses that change by session; there an address is secret by its random host.
    ...(browser === 'firefox'
      ? {}
      : { cross_origin_embedder_policy: { value: 'require-corp' as const } }),
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        // Agencies' own portals are added later, and this list is fixed: see docs/addresses.md.
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'quick-permissions@leadway.example',
              // The first that asks for what is below when it installs.
              strict_min_version: '140.0',
              // What Leadway's API is sent, and nobody else: the token, and what a user's record holds.
              data_collection_permissions: {
                required: ['authenticationInfo', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
