import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import type { ArticleSummary } from '@/lib/content/article';
import { listTopics } from '@/lib/content/topics';
import { ArticleCard } from './article-card';
import styles from './article-list.module.css';
import { LeadArticle } from './lead-article';
import { TopicLinks } from './topic-links';

/** The index of articles: the newest one first and large, then the others, and a way by topic. */
export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  const [lead, ...others] = articles;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Breadcrumbs steps={[{ name: 'Articles', path: '/articles' }]} />
        <h1>Articles</h1>
        <p>
          Careful reading for stiff necks and tired backs: what helps, how sure anyone can be, and when to see
          a doctor.
        </p>
      </header>
      {lead ? <LeadArticle article={lead} /> : null}
      <ul className={styles.list}>
        {others.map((article) => (
          <li key={article.slug}>
            <ArticleCard article={article} headingLevel="h2" />
          </li>
        ))}
      </ul>
      <div className={styles.topics}>
        <TopicLinks names={listTopics(articles).map(({ name }) => name)} label="By topic" />
      </div>
    </div>
  );
}
