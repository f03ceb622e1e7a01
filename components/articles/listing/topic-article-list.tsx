import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import type { Topic } from '@/lib/content/topics';
import { ArticleCard } from './article-card';
import styles from './article-list.module.css';

/** The page of a topic: every article on it, newest first. */
export function TopicArticleList({ topic }: { topic: Topic }) {
  const { name, path, articles } = topic;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Breadcrumbs
          steps={[
            { name: 'Articles', path: '/articles' },
            { name, path },
          ]}
        />
        <h1>On {name}</h1>
        <p>
          {articles.length === 1 ? 'One article' : `${articles.length} articles`}, with the sources named.{' '}
          <a href="/articles">See all articles</a>
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
