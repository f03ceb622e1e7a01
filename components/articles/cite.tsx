import { citationAnchor, referenceAnchor } from '@/lib/content/article';
import styles from './cite.module.css';

/** A superscript number that leads to its reference; the references list leads back here. */
export function Cite({ id, occurrence }: { id: string; occurrence: string }) {
  const referenceId = Number(id);
  return (
    <sup className={styles.cite} id={citationAnchor(referenceId, Number(occurrence))}>
      <a href={`#${referenceAnchor(referenceId)}`} aria-label={`Reference ${id}`}>
        {id}
      </a>
    </sup>
  );
}
