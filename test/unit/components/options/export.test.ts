// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportModel } from '../../../../components/options/export.ts';
import type { Verb } from '../../../../lib/messages/contract.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { StandInBackground } from '../background.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
}));

const NAME = 'quick-permissions-history-2026-11-23.csv';
const PIECES = ['\uFEFFtime,change\r\n', 'á,1\r\n', 'b,2\r\n'];

let background: StandInBackground;
let handed: { file: Blob; name: string }[];
let model: ExportModel;

beforeEach(() => {
  background = new StandInBackground().answer('history.export', ({ after }) => {
    const at = after && 'at' in after ? after.at : 0;
    const next = at + 1 < PIECES.length ? { at: at + 1, id: `change-${at}` } : undefined;
    return ok({ name: NAME, text: PIECES[at] ?? '', next });
  });
  stand.in = background;
  handed = [];
  model = new ExportModel((file, name) => handed.push({ file, name }));
});

/** Unlike `text()`, with the byte order mark. */
async function contentOf(file: Blob | undefined): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.arrayBuffer());
}

describe('the history as a file', () => {
  it('is the pieces one after the other, each asked for with what the one before said', async () => {
    await model.export();
    expect(handed).toHaveLength(1);
    expect(handed[0]?.name).toBe(NAME);
    expect(handed[0]?.file.type).toBe('text/csv;charset=utf-8');
    await expect(contentOf(handed[0]?.file)).resolves.toBe(PIECES.join(''));
    expect(background.asked.map(({ input }) => input)).toEqual([
      { format: 'csv' },
      { format: 'csv', after: { at: 1, id: 'change-0' } },
      { format: 'csv', after: { at: 2, id: 'change-1' } },
    ]);
    expect(model.exported.value).toBe(NAME);
    expect(model.bytes.value).toBe(handed[0]?.file.size);
    expect(model.busy.value).toBe(false);
  });

  it('stays in the format it was begun in', async () => {
    model.format.value = 'json';
    const exporting = model.export();
    model.format.value = 'csv';
    await exporting;
    expect(handed[0]?.file.type).toBe('application/json');
    expect(background.asked.map(({ input }) => (input as { format: string }).format)).toEqual(
      PIECES.map(() => 'json'),
    );
  });

  it('is made once, however often it is asked for meanwhile', async () => {
    await Promise.all([model.export(), model.export()]);
    expect(handed).toHaveLength(1);
    expect(background.count('history.export')).toBe(PIECES.length);
  });

  it('is not handed over in part, and can be asked for again', async () => {
    background.answer('history.export', ({ after }) =>
      after
        ? fail({ kind: 'no-background', effect: 'none' })
        : ok({ name: NAME, text: 'half', next: { at: 1, id: 'change-0' } }),
    );
    await model.export();
    expect(handed).toEqual([]);
    expect(model.failure.value).toMatchObject({ kind: 'no-background' });
    expect(model.exported.value).toBeUndefined();
    expect(model.busy.value).toBe(false);

    background.with('history.export', { name: NAME, text: 'whole' });
    await model.export();
    expect(model.failure.value).toBeUndefined();
    await expect(contentOf(handed[0]?.file)).resolves.toBe('whole');
    expect(model.bytes.value).toBe('whole'.length);
  });
});
