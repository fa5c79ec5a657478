import { generate } from 'selfsigned';
import { ALL_HOSTS } from './hosts.ts';

const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** A certificate made at start, so that no private key ever lies in the repository. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = [...ALL_HOSTS, 'localhost'].map((value) => ({ type: DNS_NAME as 2, value }));
  const made = await generate([{ name: 'commonName', value: 'Leadway stand-in' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'subjectAltName', altNames: [...names, { type: IP_ADDRESS as 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
