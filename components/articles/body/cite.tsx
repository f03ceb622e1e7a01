import { citationAnchor, referenceAnchor } from '@/lib/content/article';
import styles from './cite.module.css';

type CiteProps = {
  id: string;
  /** Which mention of the reference this is, from 1. */
  occurrence: string;
  /** Present when it follows another number, from which a comma parts it. */
  joined?: string;
};

/**
 * A superscript number that links to its reference; the references list links back here. The anchor is the link itself:
 * a browser gives the focus to what it jumps to only where that can take it.
 */
export function Cite({ id, occurrence, joined }: CiteProps) {
  const referenceId = Number(id);
  return (
    <sup className={`${styles.cite} ${joined ? styles.joined : ''}`}>
      <a
        id={citationAnchor(referenceId, Number(occurrence))}
        href={`#${referenceAnchor(referenceId)}`}
        aria-label={`Reference ${id}`}
      >
        {id}
      </a>
    </sup>
  );
}
