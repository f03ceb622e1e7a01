import type { CSSProperties } from 'react';
import deferred from '@/components/ui/deferred-rendering.module.css';
import { type Article, citationAnchor, referenceAnchor } from '@/lib/content/article';
import styles from './article-references.module.css';

type Reference = Article['references'][number];

/** The numbered sources of an article, each with links back to the places that cite it. */
export function ArticleReferences({ article }: { article: Article }) {
  if (article.references.length === 0) return null;
  return (
    <section
      className={`${deferred.deferred} ${styles.references}`}
      style={{ '--references': article.references.length } as CSSProperties}
      aria-labelledby="references"
    >
      <h2 id="references">References</h2>
      <ol>
        {article.references.map((reference) => (
          <li
            key={reference.id}
            id={referenceAnchor(reference.id)}
            value={reference.id}
            // What the numbers in the text lead to takes the focus, so that Tab goes on from here.
            tabIndex={-1}
          >
            <a href={reference.url} rel="noopener">
              {reference.title}
            </a>
            . {reference.publisher}, {reference.year === 'n.d.' ? 'no date recorded' : reference.year}.{' '}
            <BackLinks reference={reference} count={article.citationCounts.get(reference.id) ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function BackLinks({ reference, count }: { reference: Reference; count: number }) {
  const occurrences = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <span className={styles.back}>
      {occurrences.map((occurrence) => (
        <a
          key={occurrence}
          href={`#${citationAnchor(reference.id, occurrence)}`}
          aria-label={
            count === 1
              ? `Back to where reference ${reference.id} is cited`
              : `Back to mention ${occurrence} of reference ${reference.id}`
          }
        >
          ↑{count > 1 ? <sub>{occurrence}</sub> : null}
        </a>
      ))}
    </span>
  );
}
