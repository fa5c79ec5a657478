import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { Late } from '../page/late.ts';
import { loadCatalogueWords } from '../ui/catalogue-words.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import type * as Parts from './late-parts.ts';

const late = new Late(async (): Promise<typeof Parts> => {
  const [parts] = await Promise.all([import('./late-parts.ts'), loadCatalogueWords()]);
  return parts;
});

/** Fetches the late parts, and the names of older switches, once the browser has time for it. */
export function loadLatePartsWhenIdle(): void {
  requestIdleCallback(() => void late.load());
}

/**
 * Draws with parts that need not be there when the panel opens. Only for what is seen while nothing has been
 * changed, or not yet, because that is what the error says where the parts cannot be had.
 */
export function LatePart({
  children,
}: {
  readonly children: (parts: typeof Parts) => ComponentChildren;
}) {
  useEffect(() => void late.load(), []);
  const parts = late.part.value;
  if (parts) return <>{children(parts)}</>;
  if (!late.hasFailed.value) return null;
  const action = { label: panelText.value.tryAgain, run: () => void late.load() };
  return <FailureAlert failure={{ kind: 'internal', effect: 'none' }} action={action} />;
}
