import { parseArgs } from 'node:util';
import { startLeadway, TOKENS, COMPANY_ID, ACCOUNTS } from './leadway.ts';

// Run by hand: node test/leadway/main.ts [port]

const { positionals } = parseArgs({ allowPositionals: true });
const port = Number(positionals[0] ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('Usage: node test/leadway/main.ts [port]');
  process.exit(1);
}
const leadway = await startLeadway({ port });
const map = `MAP * 127.0.0.1:${leadway.port}`;
console.log(`The stand-in for Leadway listens on 127.0.0.1:${leadway.port}

Chromium:  --host-resolver-rules="${map}" --ignore-certificate-errors
Users:     https://app.leadwaycrm.com/v2/location/${ACCOUNTS.madrid.id}/settings/staff/team
Agency:    https://app.leadwaycrm.com/settings/team
Token:     ${TOKENS.account} (account ${ACCOUNTS.madrid.id})
           ${TOKENS.agency} (agency ${COMPANY_ID})
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void leadway.stop().then(() => process.exit(0)));
}
