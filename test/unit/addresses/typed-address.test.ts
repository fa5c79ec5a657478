import { describe, expect, it } from 'vitest';
import { patternOf, typedAddress } from '../../../lib/addresses/typed-address.ts';
import { fail, ok } from '../../../lib/result.ts';

describe('typedAddress', () => {
  it.each([
    ['portal.agencia-ejemplo.test', 'portal.agencia-ejemplo.test'],
    [' HTTPS://Portal.Agencia-Ejemplo.test/v2/location/x?y=1#z ', 'portal.agencia-ejemplo.test'],
    ['https://portal.example.com:443/', 'portal.example.com'],
    ['crm.niño.example', 'crm.xn--nio-8ma.example'],
    ['leadwaycrm.com.example.org', 'leadwaycrm.com.example.org'],
  ])('%s is %s', (typed, host) => {
    expect(typedAddress(typed)).toEqual(ok(host));
    expect(typedAddress(host)).toEqual(ok(host));
  });

  it.each([
    ['', 'address-empty'],
    ['   ', 'address-empty'],
    ['*', 'address-shape'],
    ['https://*/*', 'address-shape'],
    ['*.example.com', 'address-shape'],
    ['<all_urls>', 'address-shape'],
    ['localhost', 'address-shape'],
    ['https://localhost/settings/team', 'address-shape'],
    ['intranet', 'address-shape'],
    ['com.', 'address-shape'],
    ['portal.example.com.', 'address-shape'],
    ['-portal.example.com', 'address-shape'],
    ['two words.example.com', 'address-shape'],
    ['https://app.leadwaycrm.com@evil.example/', 'address-shape'],
    ['http://portal.example.com', 'address-scheme'],
    ['chrome-extension://abcdef/panel.html', 'address-scheme'],
    ['file:///etc/hosts', 'address-scheme'],
    ['javascript:alert(1)', 'address-shape'],
    ['portal.example.com:8443', 'address-port'],
    ['192.168.1.10', 'address-ip'],
    ['https://127.1/', 'address-ip'],
    ['0x7f.1', 'address-ip'],
    ['https://[::1]/', 'address-ip'],
    ['app.leadwaycrm.com', 'address-served'],
    ['https://APP.leadwaycrm.com/settings/team', 'address-served'],
    ['client-app-crm-settings.leadconnectorhq.com', 'address-served'],
    ['services.leadconnectorhq.com', 'address-leadway'],
    ['leadwaycrm.com', 'address-leadway'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(typedAddress(typed)).toEqual(fail(problem));
  });

  it('asks for one host and nothing below it or beside it', () => {
    expect(patternOf('portal.example.com')).toBe('https://portal.example.com/*');
  });
});
