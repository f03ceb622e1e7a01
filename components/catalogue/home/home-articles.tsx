import { ArticleCard } from '@/components/articles/listing/article-card';
import type { ArticleSummary } from '@/lib/content/article';
import styles from './home-articles.module.css';

/** The newest articles. */
export function HomeArticles({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <ul className={styles.list}>
      {articles.slice(0, 3).map((article) => (
        <li key={article.slug}>
          <ArticleCard article={article} headingLevel="h3" />
        </li>
      ))}
    </ul>
  );
}
