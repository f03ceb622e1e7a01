import deferred from '@/components/ui/deferred-rendering.module.css';
import type { ArticleSummary } from '@/lib/content/article';
import { listArticles } from '@/lib/content/queries';
import { relatedArticles } from '@/lib/content/related-articles';
import { ArticleCard } from './article-card';
import styles from './article-list.module.css';

/** What to read next. */
export async function RelatedArticles({ article }: { article: ArticleSummary }) {
  const related = relatedArticles({ article, articles: await listArticles() });
  if (related.length === 0) return null;
  return (
    <section className={`${deferred.deferred} ${styles.related}`} aria-labelledby="related-reading">
      <h2 id="related-reading">Related reading</h2>
      <ul className={styles.list}>
        {related.map((other) => (
          <li key={other.slug}>
            <ArticleCard article={other} headingLevel="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
