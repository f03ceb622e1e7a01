import { ArticleDates } from '@/components/articles/article-dates';
import { Picture } from '@/components/ui/picture';
import type { ArticleSummary } from '@/lib/content/article';
import styles from './lead-article.module.css';

/** The article that the list opens with. */
export function LeadArticle({ article }: { article: ArticleSummary }) {
  const { slug, title, summary, picture, topics } = article;
  return (
    <article className={styles.lead}>
      <Picture
        name={picture.name}
        measured={picture.measured}
        alt=""
        sizes="(min-width: 60rem) 60vw, 100vw"
        priority
        className={styles.picture}
      />
      <div className={styles.words}>
        <p className={styles.topic}>{topics[0]}</p>
        <h2 className={styles.title}>
          <a href={`/articles/${slug}`}>{title}</a>
        </h2>
        <p className={styles.summary}>{summary}</p>
        <p className={styles.meta}>
          <ArticleDates article={article} />
        </p>
      </div>
    </article>
  );
}
