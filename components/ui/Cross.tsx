type Props = {
  readonly class?: string | undefined;
  /** What it does, for whoever cannot see that. */
  readonly name: string;
  readonly press: () => void;
};

/** A cross that puts something away. */
export function Cross({ class: look, name, press }: Props) {
  return (
    <button type="button" class={look} aria-label={name} title={name} onClick={press}>
      <span aria-hidden="true">×</span>
    </button>
  );
}
