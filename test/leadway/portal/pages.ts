import { readFileSync } from 'node:fs';
import type { Answer, WholeRequest } from '../exchange.ts';
import { ACCOUNTS, COMPANY_ID, COMPANY_NAME } from '../fixtures/company.ts';
import { fullName } from '../api/user-answer.ts';
import { USERS } from '../fixtures/users.ts';
import { BACKEND_HOST, SETTINGS_FRAME_HOST } from '../hosts.ts';

const ASSETS = new URL('./assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Any address of the portal or of its settings frame: an asset, or the application's one page. */
export function answerPage({ host, path }: WholeRequest): Answer {
  const asset = /^\/assets\/([\w-]+\.(js|css))$/.exec(path);
  if (asset !== null) return assetAnswer(asset[1] ?? '', asset[2] ?? '');
  if (path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body: html(host === SETTINGS_FRAME_HOST) };
}

function assetAnswer(name: string, extension: string): Answer {
  try {
    const body = readFileSync(new URL(name, ASSETS));
    return { status: 200, headers: { 'content-type': TYPES[extension] ?? 'text/plain' }, body };
  } catch {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
  }
}

/** The page; `lang` is "en" whatever the language of the portal, as in the real one (seen). */
function html(isSettingsFrame: boolean): string {
  // A `<` in a name must not end the script element.
  const facts = JSON.stringify(pageFacts(isSettingsFrame)).replaceAll('<', String.raw`\u003c`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leadway CRM</title>
<link rel="stylesheet" href="/assets/portal.css">
<script type="application/json" id="portal-facts">${facts}</script>
<script type="module" src="/assets/start.js"></script>
</head>
<body data-company-id="${COMPANY_ID}"><div id="app"></div></body>
</html>
`;
}

function pageFacts(isSettingsFrame: boolean): Record<string, unknown> {
  const login = ({ id, email, ...rest }: (typeof USERS)['accountAdmin']) => ({
    id,
    email,
    name: fullName({ id, email, ...rest }),
  });
  return {
    isSettingsFrame,
    backend: `https://${BACKEND_HOST}`,
    settingsFrame: `https://${SETTINGS_FRAME_HOST}`,
    company: { id: COMPANY_ID, name: COMPANY_NAME },
    accounts: Object.values(ACCOUNTS),
    accountLogin: login(USERS.accountAdmin),
    agencyLogin: login(USERS.agencyAdmin),
  };
}
