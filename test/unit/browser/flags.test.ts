import { expect, it } from 'vitest';
import { chromiumFlags } from '../../browser/flags.ts';

const CHOICES = { leadwayPort: 4433, window: { width: 800, height: 600 }, sandbox: true };

it('leads every host to the stand-in', () => {
  expect(chromiumFlags(CHOICES)).toContain('--host-resolver-rules=MAP * 127.0.0.1:4433');
});

it('gives up the sandbox only where it is asked to', () => {
  expect(chromiumFlags(CHOICES)).not.toContain('--no-sandbox');
  expect(chromiumFlags({ ...CHOICES, sandbox: false })).toContain('--no-sandbox');
});

it('is dark only where it is asked to be', () => {
  expect(chromiumFlags(CHOICES)).not.toContain('--force-dark-mode');
  expect(chromiumFlags({ ...CHOICES, dark: true })).toContain('--force-dark-mode');
});
