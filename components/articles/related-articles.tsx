import { listArticles } from '@/lib/content/queries';
import { ArticleCard } from './article-card';
import styles from './article-list.module.css';

/** What to read next, in the order of the article's own list. */
export async function RelatedArticles({ slugs }: { slugs: readonly string[] }) {
  const articles = await listArticles();
  const related = slugs.flatMap((slug) => articles.find((article) => article.slug === slug) ?? []);
  if (related.length === 0) return null;
  return (
    <section className={styles.related} aria-labelledby="related-reading">
      <h2 id="related-reading">Related reading</h2>
      <ul className={styles.list}>
        {related.map((article) => (
          <li key={article.slug}>
            <ArticleCard article={article} headingLevel="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
