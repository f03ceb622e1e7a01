import type { ArticleSection } from '@/lib/content/article';
import styles from './table-of-contents.module.css';

type TableOfContentsProps = { sections: ArticleSection[]; placement: 'beside' | 'above' };

/**
 * The sections of an article: beside the text on wide screens; else collapsed in a bar that stays at the top while one
 * reads. Plain lists of links; `ScrollSpy` marks where the reader is.
 */
export function TableOfContents({ sections, placement }: TableOfContentsProps) {
  const list = (
    <ol className={styles.list}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
  if (placement === 'beside') {
    return (
      <nav className={styles.beside} aria-label="On this page" data-contents>
        <p className={styles.title}>On this page</p>
        {list}
      </nav>
    );
  }
  return (
    <nav className={styles.above} aria-label="On this page" data-contents>
      <details>
        <summary className={styles.summary}>
          <span className={styles.title}>On this page</span>
          <span className={styles.current} data-current-section aria-hidden="true" />
        </summary>
        {list}
      </details>
    </nav>
  );
}
