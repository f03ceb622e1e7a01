import { TradeName } from '@/components/ui/trade-name';
import type { SearchHit, SnippetPart } from '@/lib/search/searchable-page';
import styles from './search-hits.module.css';

type SearchHitsProps = {
  query: string;
  hits: readonly SearchHit[];
  /** Whether the search has all that it looks through. */
  isReady: boolean;
  headingLevel: 'h2' | 'h3';
};

/** What was found: each page once, with the places in it that answer. */
export function SearchHits({ query, hits, isReady, headingLevel: Heading }: SearchHitsProps) {
  return (
    <div className={styles.hits}>
      <p role="status" className={styles.status}>
        {statusOf({ query, count: hits.length, isReady })}
      </p>
      {hits.length > 0 ? (
        <ul className={styles.list}>
          {hits.map(({ page, places }) => (
            <li key={page.path} className={styles.hit}>
              <p className={styles.kind}>{page.kind === 'product' ? 'Shop' : 'Article'}</p>
              <Heading className={styles.title}>
                <a href={page.path}>
                  <TradeName>{page.title}</TradeName>
                </a>
              </Heading>
              {places.length === 0 ? <p className={styles.summary}>{page.summary}</p> : null}
              {places.length > 0 ? (
                <ul className={styles.places}>
                  {places.map(({ anchor, title, snippet }) => (
                    <li key={anchor}>
                      <a href={`${page.path}#${anchor}`}>{title}</a>
                      <p>{snippet.map(showPart)}</p>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function statusOf(input: { query: string; count: number; isReady: boolean }): string {
  const { query, count, isReady } = input;
  if (query === '') return 'A word or two is enough. Typing errors are forgiven.';
  if (!isReady) return 'Searching …';
  if (count === 0) return `Nothing found for “${query}”. Try another word, or a shorter one.`;
  return `${count} ${count === 1 ? 'page' : 'pages'} for “${query}”`;
}

function showPart({ text, isMatch }: SnippetPart, index: number) {
  return isMatch ? <mark key={index}>{text}</mark> : text;
}
