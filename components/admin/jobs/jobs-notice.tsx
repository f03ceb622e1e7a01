import { Notice } from '@/components/ui/notice';
import styles from './job-list-view.module.css';

/** Says on the start page that jobs gave up; nothing when there are none. */
export function JobsNotice({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="critical"
      title={`${count.toLocaleString('en-PK')} ${count === 1 ? 'job' : 'jobs'} gave up`}
      className={styles.outcome}
    >
      <p>
        Something that the shop owes was tried many times and not done.{' '}
        <a href="/admin/jobs">See what failed, and try again</a>
      </p>
    </Notice>
  );
}
