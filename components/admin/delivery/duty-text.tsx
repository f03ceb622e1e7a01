import type { ListedDuty } from '@/lib/markets/market-rules';
import styles from './market-form.module.css';

/** A duty with who confirmed it and when, in a sentence; null where nobody has. */
export type ShownDuty = ListedDuty & { confirmation: string | null };

/** What there is to do, where to check it, and who has confirmed it. */
export function DutyText({ id, duty }: { id?: string; duty: ShownDuty }) {
  const { text, source, confirmation } = duty;
  return (
    <div id={id} className={styles.text}>
      <p>{text}</p>
      <p>
        Check:{' '}
        <a href={source.url} rel="noreferrer">
          {source.label}
        </a>
      </p>
      {confirmation ? <p>{confirmation}</p> : null}
    </div>
  );
}
