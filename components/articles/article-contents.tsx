import type { ArticleSection } from '@/lib/content/article';
import styles from './article-contents.module.css';

/** The sections of an article: beside the text where there is room, else folded above it. */
export function ArticleContents({
  sections,
  place,
}: {
  sections: ArticleSection[];
  place: 'beside' | 'above';
}) {
  const list = (
    <ol className={styles.list}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
  if (place === 'beside') {
    return (
      <nav className={styles.beside} aria-label="On this page">
        <p className={styles.title}>On this page</p>
        {list}
      </nav>
    );
  }
  return (
    <nav className={styles.above} aria-label="On this page">
      <details>
        <summary className={styles.title}>On this page</summary>
        {list}
      </details>
    </nav>
  );
}
