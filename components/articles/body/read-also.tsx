import type { ReactNode } from 'react';
import { getArticle } from '@/lib/content/queries';
import styles from './read-also.module.css';

/** A pointer to another article, in the middle of a text. */
export async function ReadAlso({ slug, children }: { slug: string; children: ReactNode }) {
  const article = await getArticle(slug);
  if (!article) return null;
  return (
    <aside className={styles.readAlso} aria-label={`Read also: ${article.title}`}>
      <p className={styles.label}>Read also</p>
      <p className={styles.teaser}>{children}</p>
      <a href={`/articles/${slug}`}>{article.title}</a>
    </aside>
  );
}
