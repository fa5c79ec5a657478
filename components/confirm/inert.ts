import { computed, signal } from '@preact/signals';

/** Nobody reads a question in less. */
const INERT_MS = 500;

/**
 * Whether a button may act yet. It does not for half a second after its window or the button itself has come into
 * focus, each time: a press that comes sooner was meant for what stood there before.
 */
export class Inert {
  readonly #armed = signal(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly armed = computed(() => this.#armed.value);

  /** Follows the focus of the window until the answer is called. */
  watch(): () => void {
    const again = () => this.again();
    const lost = () => this.#disarm();
    window.addEventListener('focus', again);
    window.addEventListener('blur', lost);
    document.addEventListener('visibilitychange', again);
    this.again();
    return () => {
      this.#disarm();
      window.removeEventListener('focus', again);
      window.removeEventListener('blur', lost);
      document.removeEventListener('visibilitychange', again);
    };
  }

  /** Something came into focus: from now on half a second. Without focus, not at all. */
  again(): void {
    this.#disarm();
    if (document.hasFocus()) this.#timer = setTimeout(() => (this.#armed.value = true), INERT_MS);
  }

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#armed.value = false;
  }
}
