import { expect, it } from 'vitest';
import { run } from '../../browser/run.ts';

const node = (code: string, seconds = 10) => run(process.execPath, ['-e', code], { seconds });

it('gives the output of a command that worked', async () => {
  expect(await node('console.log("hello")')).toMatchObject({ ok: true, stdout: 'hello\n' });
});

it('gives the last line of what went wrong', async () => {
  const outcome = await node('console.error("first"); console.error("last"); process.exit(3)');
  expect(outcome).toMatchObject({ ok: false, why: 'last' });
});

it('finds the word in a stack', async () => {
  const outcome = await node('throw new Error("no network")');
  expect(outcome).toMatchObject({ ok: false, why: 'Error: no network' });
});

it('ends a command whose time is up', async () => {
  const outcome = await node('setInterval(() => {}, 1000)', 0.3);
  expect(outcome).toMatchObject({ ok: false, why: 'it took longer than 0.3 s' });
});

it('does not throw for a command that does not exist', async () => {
  const outcome = await run('no-such-command-here', [], { seconds: 1 });
  expect(outcome.ok).toBe(false);
  expect(outcome.why).toContain('no-such-command-here');
});
