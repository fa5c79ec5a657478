import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import { lateParts } from './late.ts';
import type * as Parts from './late-parts.ts';

/** Draws with parts that need not be there when the panel opens, as soon as they are. */
export function LatePart({
  children,
}: {
  readonly children: (parts: typeof Parts) => ComponentChildren;
}) {
  useEffect(() => void lateParts.load(), []);
  const parts = lateParts.part.value;
  if (parts) return <>{children(parts)}</>;
  return lateParts.hasFailed.value ? <Missing /> : null;
}

// The texts of failures are among what is missing.
function Missing() {
  const text = panelText.value;
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>{text.partMissing}</p>
        <button type="button" onClick={() => void lateParts.load()}>
          {text.tryAgain}
        </button>
      </Notice>
    </div>
  );
}
