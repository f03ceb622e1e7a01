import { ArticleBody } from '@/components/articles/body/article-body';
import { RelatedArticles } from '@/components/articles/listing/related-articles';
import { TopicLinks } from '@/components/articles/listing/topic-links';
import { SharePanel } from '@/components/sharing/share-panel';
import deferred from '@/components/ui/deferred-rendering.module.css';
import prose from '@/components/ui/prose.module.css';
import type { Article } from '@/lib/content/article';
import styles from './article-detail.module.css';
import { ArticleHeader } from './article-header';
import { ArticleReferences } from './article-references';
import { ScrollSpy } from './scroll-spy';
import { TableOfContents } from './table-of-contents';

/** An article page: header, table of contents, text, sources, and what to read next. */
export function ArticleDetail({ article }: { article: Article }) {
  const sections =
    article.references.length > 0
      ? [...article.sections, { id: 'references', title: 'References' }]
      : article.sections;
  const productSlug = article.products[0]?.slug;
  return (
    <div className={styles.page}>
      <article aria-labelledby="article-title">
        <ArticleHeader article={article} />
        <div className={styles.columns}>
          <div className={styles.beside}>
            <TableOfContents sections={sections} placement="beside" />
          </div>
          <div className={styles.text}>
            <TableOfContents sections={sections} placement="above" />
            <div className={`${prose.prose} ${styles.body}`}>
              <ArticleBody article={article} />
            </div>
            <ArticleReferences article={article} />
            <div className={styles.topics}>
              <TopicLinks names={article.topics} label="More on" />
            </div>
            {productSlug ? (
              <div className={`${deferred.deferred} ${styles.share}`}>
                <SharePanel productSlug={productSlug} />
              </div>
            ) : null}
          </div>
        </div>
      </article>
      <RelatedArticles article={article} />
      <ScrollSpy />
    </div>
  );
}
