import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Picture } from '@/components/ui/picture';
import type { Article } from '@/lib/content/article';
import { topicPath } from '@/lib/content/topics';
import { ArticleDates } from './article-dates';
import styles from './article-header.module.css';

/** The header of an article: its title and summary beside its picture, its author, and when it was written. */
export function ArticleHeader({ article }: { article: Article }) {
  const { slug, title, summary, picture, topics, references } = article;
  const [topic] = topics;
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <Breadcrumbs
          steps={[
            { name: 'Articles', path: '/articles' },
            { name: title, path: `/articles/${slug}` },
          ]}
        />
        <div className={styles.title}>
          {topic ? (
            <p className={styles.topic}>
              <a href={topicPath(topic)}>{topic}</a>
            </p>
          ) : null}
          <h1 id="article-title">{title}</h1>
          <p className={styles.summary}>{summary}</p>
        </div>
        <div className={styles.meta}>
          <p>By the {article.author}</p>
          <Review article={article} />
          <p>
            <ArticleDates article={article} />
          </p>
          {references.length > 0 ? (
            <p>
              <a href="#references">
                {references.length} {references.length === 1 ? 'source' : 'sources'} named
              </a>
            </p>
          ) : null}
        </div>
      </div>
      <Picture
        name={picture.name}
        measured={picture.measured}
        alt={picture.alt}
        sizes="(min-width: 64rem) 55vw, 100vw"
        priority
        className={styles.picture}
      />
    </header>
  );
}

/** Who has reviewed the article; where nobody has, the reader of a page about health is told so. */
function Review({ article: { reviewer } }: { article: Article }) {
  if (!reviewer) return <p>Not reviewed by a clinician</p>;
  return (
    <p>
      Reviewed by {reviewer.name}, {reviewer.credentials}
    </p>
  );
}
