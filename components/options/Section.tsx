import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './options.module.css';

type Props = {
  /** The anchor: part of the page's address, so that other pages can lead here. */
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
};

export function Section({ id, heading, children }: Props) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} class={styles.section}>
      <h2 id={headingId}>{heading}</h2>
      {children}
    </section>
  );
}
