import type { ArticleSummary } from '@/lib/content/article';
import { ManualSection } from './manual-section';
import styles from './related-reading.module.css';

/** Articles that name the product, as a plain list: the pictures on this page belong to the device. */
export function RelatedReading({ articles }: { articles: readonly ArticleSummary[] }) {
  if (articles.length === 0) return null;
  return (
    <ManualSection id="reading" title="Read more">
      <ul className={styles.list}>
        {articles.map(({ slug, title, summary, readingMinutes }) => (
          <li key={slug}>
            <h3 className={styles.title}>
              <a href={`/articles/${slug}`}>{title}</a>
            </h3>
            <p>{summary}</p>
            <p className={styles.minutes}>{readingMinutes} minutes</p>
          </li>
        ))}
      </ul>
    </ManualSection>
  );
}
