import { spawn } from 'node:child_process';

export type Outcome = { readonly ok: boolean; readonly stdout: string; readonly why: string };

export type Run = (
  command: string,
  args: readonly string[],
  options: { readonly seconds: number },
) => Promise<Outcome>;

/**
 * Runs a command to its end, or ends it with all its children once the time is up. Never throws: a command that
 * does not exist is an outcome like any other. `why` is one line for people.
 */
export const run: Run = (command, args, { seconds }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
    });
    let stdout = '';
    let stderr = '';
    let late = false;
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const clock = setTimeout(() => {
      late = true;
      endGroup(child.pid);
    }, seconds * 1_000);
    const end = (ok: boolean, why: string) => {
      clearTimeout(clock);
      resolve({ ok, stdout, why: late ? `it took longer than ${seconds} s` : why });
    };
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code) =>
      end(code === 0, lastWord(stderr) || lastWord(stdout) || `exit ${code}`),
    );
  });

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself just before.
  }
}

/** The last line that says what went wrong, else the last line; stack frames tell people nothing. */
function lastWord(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('at '));
  const word = lines.findLast((line) => /^E:|error/i.test(line)) ?? lines.at(-1) ?? '';
  return word.replace(/[:.]$/, '');
}
