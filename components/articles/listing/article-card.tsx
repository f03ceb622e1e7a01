import { ArticleDates } from '@/components/articles/article-dates';
import { Picture } from '@/components/ui/picture';
import type { ArticleSummary } from '@/lib/content/article';
import styles from './article-card.module.css';

type ArticleCardProps = { article: ArticleSummary; headingLevel: 'h2' | 'h3'; isFirst?: boolean };

/** An article in a list: the whole card leads to it. */
export function ArticleCard({ article, headingLevel: Heading, isFirst = false }: ArticleCardProps) {
  return (
    <article className={styles.card}>
      <Picture
        name={article.picture.name}
        measured={article.picture.measured}
        alt=""
        sizes="(min-width: 64rem) 40rem, 100vw"
        priority={isFirst}
        className={styles.picture}
      />
      <p className={styles.topic}>{article.topics[0]}</p>
      <Heading className={styles.title}>
        <a href={`/articles/${article.slug}`}>{article.title}</a>
      </Heading>
      <p className={styles.summary}>{article.summary}</p>
      <p className={styles.meta}>
        <ArticleDates article={article} />
      </p>
    </article>
  );
}
