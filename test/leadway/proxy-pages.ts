import type { Answer } from './exchange.ts';

const TITLES: Readonly<Record<number, string>> = {
  200: 'Just a moment...',
  403: 'Attention Required! | Cloudflare',
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
};

/** A page such as a proxy in front of the API sends, with 200 for a challenge (seen in reports). */
export function proxyPage(status: number): Answer {
  const title = TITLES[status] ?? String(status);
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      server: 'cloudflare',
      'cf-ray': 'fake-MAD',
    },
    body: `<!DOCTYPE html>
<html lang="en-US"><head><title>${title}</title></head>
<body><h1>${title}</h1><p>Cloudflare Ray ID: fake</p></body></html>
`,
  };
}
