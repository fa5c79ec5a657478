import type { Answer, AnswerBody } from '../../../lib/leadway/answer.ts';
import type { Pace } from '../../../lib/leadway/pace.ts';

export const TOKEN = 'pit-0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d';
export const NOW = Date.UTC(2026, 10, 3, 12, 0, 0);
export const USER_ID = '0IHuJvc2ofPAAA8GzTRi';
export const ACCOUNT = 've9EPM428h8vShlRW1KT';

/** An answer of `GET /users/{id}` as the public samples look. */
export const USER = {
  id: USER_ID,
  name: 'Ana Núñez',
  firstName: 'Ana',
  lastName: 'Núñez',
  email: 'ana@example.com',
  phone: '+34600000000',
  extension: '',
  permissions: { campaignsEnabled: true, somethingNew: { deep: [1] } },
  scopes: ['contacts.write', 'locations/tags.write', 'not.in.catalogue'],
  scopesAssignedToOnly: ['contacts.write'],
  roles: { type: 'account', role: 'user', locationIds: [ACCOUNT], restrictSubAccount: false },
  lcPhone: { [ACCOUNT]: '+34911111111' },
  platformLanguage: 'es',
  traceId: '7f0c6f3e-trace',
} as const;

/** An answer as `classify` gets it; a string is a body that is not JSON. */
export function answerOf(status: number, said: unknown, pace: Partial<Pace> = {}): Answer {
  return { status, body: bodyOf(said), pace: { at: NOW, ...pace } };
}

function bodyOf(said: unknown): AnswerBody {
  if (typeof said !== 'string') return { kind: 'json', value: said };
  return said.startsWith('<') ? { kind: 'html' } : { kind: 'text', text: said };
}
