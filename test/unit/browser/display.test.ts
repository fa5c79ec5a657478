import { expect, it } from 'vitest';
import { hasDisplay } from '../../tour/display.ts';
import type { Surroundings } from '../../tour/display.ts';

const CASES: readonly (Surroundings & { readonly says: string; readonly shown: boolean })[] = [
  { says: 'Linux with X', platform: 'linux', env: { DISPLAY: ':0' }, shown: true },
  {
    says: 'Linux with Wayland',
    platform: 'linux',
    env: { WAYLAND_DISPLAY: 'wayland-0' },
    shown: true,
  },
  { says: 'Linux without either', platform: 'linux', env: {}, shown: false },
  { says: 'a Mac', platform: 'darwin', env: {}, shown: true },
  { says: 'Windows', platform: 'win32', env: {}, shown: true },
  { says: 'CI on a Mac', platform: 'darwin', env: { CI: 'true' }, shown: false },
  {
    says: 'CI with a virtual display',
    platform: 'linux',
    env: { CI: '1', DISPLAY: ':99' },
    shown: false,
  },
];

it.each(CASES)('$says: $shown', ({ shown, ...surroundings }) => {
  expect(hasDisplay(surroundings)).toBe(shown);
});
