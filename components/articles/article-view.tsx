import { SharePanel } from '@/components/sharing/share-panel';
import later from '@/components/ui/later.module.css';
import prose from '@/components/ui/prose.module.css';
import type { Article } from '@/lib/content/article';
import { ArticleBody } from './article-body';
import { ArticleContents } from './article-contents';
import { ArticleOpener } from './article-opener';
import { ArticleReferences } from './article-references';
import styles from './article-view.module.css';
import { ContentsFollower } from './contents-follower';
import { RelatedArticles } from './related-articles';
import { TopicLinks } from './topic-links';

/** An article page: opener, contents, text, sources, and what to read next. */
export function ArticleView({ article }: { article: Article }) {
  const sections =
    article.references.length > 0
      ? [...article.sections, { id: 'references', title: 'References' }]
      : article.sections;
  const productSlug = article.products[0]?.slug;
  return (
    <div className={styles.page}>
      <article aria-labelledby="article-title">
        <ArticleOpener article={article} />
        <div className={styles.columns}>
          <div className={styles.beside}>
            <ArticleContents sections={sections} place="beside" />
          </div>
          <div className={styles.text}>
            <ArticleContents sections={sections} place="above" />
            <div className={`${prose.prose} ${styles.body}`}>
              <ArticleBody article={article} />
            </div>
            <ArticleReferences article={article} />
            <div className={styles.topics}>
              <TopicLinks names={article.topics} label="More on" />
            </div>
            {productSlug ? (
              <div className={`${later.later} ${styles.share}`}>
                <SharePanel productSlug={productSlug} />
              </div>
            ) : null}
          </div>
        </div>
      </article>
      <RelatedArticles article={article} />
      <ContentsFollower />
    </div>
  );
}
