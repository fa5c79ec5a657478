import { isKept, median, p95, type Figure } from './figure.ts';

const HEAD = ['figure', 'n', 'median', 'p95', 'budget', ''] as const;

/** The figures as lines of a table for people. */
export function table(figures: readonly Figure[]): string[] {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function row(figure: Figure): readonly string[] {
  const { what, unit, samples } = figure;
  const isOne = samples.length === 1;
  return [
    what,
    String(samples.length),
    said(median(samples), unit),
    isOne ? '' : said(p95(samples), unit),
    budget(figure),
    { true: 'ok', false: 'OVER', undefined: '' }[String(isKept(figure))] ?? '',
  ];
}

function budget({ budget: limits, unit }: Figure): string {
  if (!limits) return '';
  const parts = [
    limits.median !== undefined && `median ${rounded(limits.median)}`,
    limits.p95 !== undefined && `p95 ${rounded(limits.p95)}`,
  ].filter(Boolean);
  return `${parts.join(', ')} ${unit}`;
}

/** Budgets that follow from what the browser takes are not whole. */
function rounded(limit: number): string {
  return String(Math.round(limit * 10) / 10);
}

function said(value: number, unit: Figure['unit']): string {
  const digits = { ms: 1, x: 2, tasks: 0 }[unit];
  return `${value.toFixed(digits)} ${unit}`;
}
