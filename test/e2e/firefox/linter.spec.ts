import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '../../browser/run.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

type Finding = { readonly code: string; readonly file?: string; readonly message: string };
type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>;

it("Firefox's store has nothing against the build but what is explained here", async () => {
  const bin = at('node_modules/addons-linter/bin/addons-linter');
  const { stdout } = await run(
    process.execPath,
    [bin, '--output', 'json', at('.output/firefox-mv3')],
    {
      seconds: 60,
    },
  );
  const report = JSON.parse(stdout) as Report;
  const found = [...report.errors, ...report.warnings, ...report.notices];
  const codes = found.map(({ code, file }) => `${code} ${file?.replace(/-[\w-]+\.js$/, '.js')}`);
  expect(found.filter(({ code }) => !(code in EXPLAINED))).toEqual([]);
  expect(new Set(codes).size, codes.join(', ')).toBe(codes.length);
});

/** Each at most once in one file. */
const EXPLAINED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "Preact's own code for `dangerouslySetInnerHTML`, which nothing of ours uses",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'Firefox for Android is not supported; Firefox for desktop knows the key since 140',
};
