import { fail, ok, type Result } from '../result.ts';
import { isReportingOrigin } from '../portal/hosts.ts';

/** Why a typed address cannot be a portal's. */
export type AddressProblem =
  | 'address-empty'
  | 'address-shape'
  | 'address-scheme'
  | 'address-port'
  | 'address-ip'
  | 'address-served'
  | 'address-leadway';

/** Domains that Leadway and its maker run: their portal is served anyway, and the rest of them is none. */
const LEADWAY = /(?:^|\.)(?:leadwaycrm\.com|leadconnectorhq\.com)$/;
/** At least two labels, the last one not a number: no `localhost`, no wildcard, no IPv4. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The host of an agency's own portal as a person types or pastes it, with or without `https://` and a path. In lower
 * case, and in ASCII where the name has other letters.
 */
export function typedAddress(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  if (text === '') return fail('address-empty');
  if (text.includes('*')) return fail('address-shape');
  const whole = SCHEME.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return fail('address-shape');
  const { protocol, port, hostname, username, password } = new URL(whole);
  if (protocol !== 'https:') return fail('address-scheme');
  if (port !== '') return fail('address-port');
  if (isNumber(hostname)) return fail('address-ip');
  if (username !== '' || password !== '' || !HOST.test(hostname)) return fail('address-shape');
  if (isReportingOrigin(`https://${hostname}`)) return fail('address-served');
  return LEADWAY.test(hostname) ? fail('address-leadway') : ok(hostname);
}

/** What the browser is asked for, and where our script runs. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

function isNumber(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}
