import type { ArticleSummary } from '@/lib/content/article';
import { ArticleCard } from './article-card';
import styles from './article-list.module.css';

/** The magazine: every article, newest first. */
export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>Articles</h1>
        <p>
          Careful reading for stiff necks and tired backs: what helps, how sure anyone can be, and when to see
          a doctor.
        </p>
      </header>
      <ul className={styles.list}>
        {articles.map((article, index) => (
          <li key={article.slug}>
            <ArticleCard article={article} headingLevel="h2" isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </div>
  );
}
