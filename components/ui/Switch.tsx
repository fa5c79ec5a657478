import type { ReadonlySignal } from '@preact/signals';
import css from './switch.module.css';

type Live = boolean | ReadonlySignal<boolean>;

type Props = {
  readonly name: string;
  /** More about it, for whoever hovers or listens. */
  readonly about?: string | undefined;
  readonly checked: Live;
  readonly disabled?: Live;
  readonly onSwitch: (on: boolean) => void;
};

/** A switch: a native checkbox in another dress. Signals are bound to the element, so that nothing is drawn anew. */
export function Switch({ name, about, checked, disabled = false, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native checkbox says by itself what it is
      role="switch"
      class={css.switch}
      aria-label={name}
      title={about}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
