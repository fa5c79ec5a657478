import styles from './history.module.css';

/** Where admins work, as seen in November 2026. */
const PORTAL = 'https://app.leadwaycrm.com/';

/** The way to the first change, from an empty history. */
export function OpenLeadway({
  sentence,
  label,
}: {
  readonly sentence: string;
  readonly label: string;
}) {
  return (
    <div class={styles.empty}>
      <p>{sentence}</p>
      <a class={styles.go} href={PORTAL} target="_blank" rel="noreferrer">
        {label}
      </a>
    </div>
  );
}
