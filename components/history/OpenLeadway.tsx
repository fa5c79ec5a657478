import styles from './history.module.css';

/** Where admins work, as seen in November 2026. */
const PORTAL = 'https://app.leadwaycrm.com/';

type Props = {
  readonly sentence: string;
  readonly label: string;
  /** Whose users are wanted; without it, wherever the portal begins. */
  readonly account?: string | undefined;
};

/** The way to the first change. */
export function OpenLeadway({ sentence, label, account }: Props) {
  const path = account ? `v2/location/${encodeURIComponent(account)}/settings/staff/team` : '';
  return (
    <div class={styles.empty}>
      <p>{sentence}</p>
      <a class={styles.go} href={`${PORTAL}${path}`} target="_blank" rel="noreferrer">
        {label}
      </a>
    </div>
  );
}
