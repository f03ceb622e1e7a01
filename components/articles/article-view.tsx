import { SharePanel } from '@/components/sharing/share-panel';
import { Picture } from '@/components/ui/picture';
import prose from '@/components/ui/prose.module.css';
import type { Article } from '@/lib/content/article';
import { ArticleBody } from './article-body';
import { ArticleContents } from './article-contents';
import { ArticleDates } from './article-dates';
import { ArticleReferences } from './article-references';
import styles from './article-view.module.css';
import { RelatedArticles } from './related-articles';

/** An article page: title, picture, contents, text, sources, and what to read next. */
export function ArticleView({ article }: { article: Article }) {
  const sections =
    article.references.length > 0
      ? [...article.sections, { id: 'references', title: 'References' }]
      : article.sections;
  const productSlug = article.products[0]?.slug;
  return (
    <div className={styles.page}>
      <article aria-labelledby="article-title">
        <header className={styles.header}>
          <nav aria-label="Breadcrumb" className={styles.breadcrumb}>
            <a href="/articles">Articles</a>
          </nav>
          <h1 id="article-title">{article.title}</h1>
          <p className={styles.summary}>{article.summary}</p>
          <p className={styles.meta}>
            <span>By the {article.author}</span>
            <ArticleDates article={article} />
          </p>
        </header>
        <Picture
          name={article.picture.name}
          measured={article.picture.measured}
          alt={article.picture.alt}
          sizes="(min-width: 82rem) 78rem, 100vw"
          priority
          className={styles.picture}
        />
        <div className={styles.columns}>
          <div className={styles.beside}>
            <ArticleContents sections={sections} place="beside" />
          </div>
          <div className={styles.text}>
            <ArticleContents sections={sections} place="above" />
            <div className={prose.prose}>
              <ArticleBody article={article} />
            </div>
            <ArticleReferences article={article} />
            {productSlug ? (
              <div className={styles.share}>
                <SharePanel productSlug={productSlug} />
              </div>
            ) : null}
          </div>
        </div>
      </article>
      <RelatedArticles slugs={article.related} />
    </div>
  );
}
