import { Alert } from '@/components/ui/alert';
import { openRequirements } from '@/lib/opening/assess-opening';
import { getOpening } from '@/lib/workflows/opening/find-opening';
import styles from './opening-alert.module.css';

/** That the shop isn't open yet, or what an open one lacks; nothing where nothing is missing. */
export async function OpeningAlert() {
  const { openedAt, requirements } = await getOpening();
  const open = openRequirements(requirements);
  if (openedAt === null) {
    return (
      <Alert tone="caution" title="The shop isn’t open: nobody can order yet" className={styles.alert}>
        <p>
          {open.length === 0
            ? 'Everything is there. '
            : `${requirements.length - open.length} of ${requirements.length} things are there. `}
          <a href="/admin/opening">{open.length === 0 ? 'Open the shop' : 'See what’s still needed'}</a>
        </p>
      </Alert>
    );
  }
  if (open.length === 0) return null;
  return (
    <Alert tone="caution" title="The shop is open, and something is missing" className={styles.alert}>
      <p>
        It keeps taking orders. A new shop couldn’t open without:{' '}
        {open.map(({ key, title, href }, index) => (
          <span key={key}>
            {index > 0 ? ', ' : ''}
            <a href={href}>{title.toLowerCase()}</a>
          </span>
        ))}
        . <a href="/admin/opening">See why</a>
      </p>
    </Alert>
  );
}
