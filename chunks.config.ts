import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

const startOf = (page: string) =>
  fileURLToPath(new URL(`entrypoints/${page}/main.tsx`, import.meta.url));

const isText = (id: string) => /[\\/]locales[\\/](en|es)[\\/]/.test(id);
const isPopupsOwn = (id: string) =>
  /[\\/](components|entrypoints)[\\/]popup[\\/].+\.tsx?$/.test(id);

/**
 * How the scripts of our pages are cut into files. Left alone, the bundler makes one of whatever the same pages share:
 * 16 scripts and 6 stylesheets for the popup, and each takes longer to fetch than to run. So what popup and panel both
 * start with is one file, the rest that the popup starts with and shares is another, and its texts are a third, as
 * other pages load some of those late. The panel gets nothing that it would not start with anyway.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    group('pages', 3, (id, graph) => isInAll(id) || (isShared(id, graph) && isPanels(id, graph))),
    group('popup-texts', 2, (id, graph) => isText(id) && isShared(id, graph)),
    group('own-pages', 1, isShared),
  ],
};

/** A group takes with it what its modules import, except what a group before it has taken. */
function group(
  debugName: string,
  priority: number,
  isIn: (id: string, graph: Graph) => boolean,
): Rolldown.CodeSplittingGroup {
  return { debugName, priority, name: (id, graph) => (isIn(id, graph) ? debugName : null) };
}

/** WXT gives every page this module, which is empty. */
function isInAll(id: string): boolean {
  return id.includes('wxt-html-plugins');
}

function isShared(id: string, graph: Graph): boolean {
  return !isPopupsOwn(id) && startsWith('popup', graph).has(id);
}

function isPanels(id: string, graph: Graph): boolean {
  return startsWith('panel', graph).has(id);
}

const known = new Map<string, ReadonlySet<string>>();

/** All modules that a page loads before it starts. */
function startsWith(page: string, graph: Graph): ReadonlySet<string> {
  const before = known.get(page);
  if (before) return before;
  const open = [startOf(page)];
  const all = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  known.set(page, all);
  return all;
}
