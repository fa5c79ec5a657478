import { STATES, type StateName } from './states.ts';

export type Pictured = {
  readonly state: StateName;
  /** Language, theme and size: `es-dark`, `en-light-narrow`. */
  readonly look: string;
  /** Beside the sheet. */
  readonly file: string;
};

/** A page that shows all pictures, state by state. */
export function contactSheet(pictured: readonly Pictured[]): string {
  const states = [...new Set(pictured.map(({ state }) => state))];
  const section = (state: StateName) => `<section>
<h2><code>${state}</code> ${escape(STATES[state])}</h2>
<div>${pictured
    .filter((one) => one.state === state)
    .map(figure)
    .join('\n')}</div>
</section>`;
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Every surface in every state</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 16px; background: #ddd; }
h2 { font-size: 14px; position: sticky; top: 0; margin: 0; padding: 6px 0; background: #ddd; }
section > div { display: flex; gap: 12px; overflow-x: auto; padding-bottom: 16px; }
figure { margin: 0; flex: none; }
img { max-width: 420px; max-height: 620px; border: 1px solid #888; background: #fff; }
</style>
<h1>${states.length} states, ${pictured.length} pictures</h1>
${states.map(section).join('\n')}
</html>
`;
}

function figure({ look, file }: Pictured): string {
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${look}"></a><figcaption>${look}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
