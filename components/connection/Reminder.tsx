import { connectionsText } from '../../locales/connections.ts';
import css from '../ui/notice.module.css';
import { Notice } from '../ui/Notice.tsx';

type Props = {
  /** How old the token is. */
  readonly days: number;
  /** What the connection is called. */
  readonly name: string;
  readonly onStop: () => void;
  /** The way to where a token is replaced, where that is not right here. */
  readonly onReplace?: (() => void) | undefined;
};

/** A token has been in use for long: no error, and whoever does not want to hear of it says so. */
export function Reminder({ days, name, onStop, onReplace }: Props) {
  const text = connectionsText.value;
  return (
    <Notice tone="warn">
      <p>{text.remind(days)}</p>
      <div class={css.actions}>
        {onReplace && (
          <button type="button" class="plain" onClick={onReplace}>
            {text.remindReplace}
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={text.of(text.remindStop, name)}
          onClick={onStop}
        >
          {text.remindStop}
        </button>
      </div>
    </Notice>
  );
}
