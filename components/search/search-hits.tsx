import { Trademark } from '@/components/ui/trademark';
import type { SearchablePage, SearchHit, SnippetPart } from '@/lib/search/searchable-page';
import styles from './search-hits.module.css';

type SearchHitsProps = {
  query: string;
  hits: readonly SearchHit[];
  /** Whether the index is loaded. */
  isReady: boolean;
  headingLevel: 'h2' | 'h3';
};

const KINDS: Readonly<Record<SearchablePage['kind'], string>> = {
  product: 'Shop',
  article: 'Article',
  policy: 'Policy',
};

/** The results: each page once, with its matching sections. */
export function SearchHits({ query, hits, isReady, headingLevel: Heading }: SearchHitsProps) {
  return (
    <div className={styles.hits}>
      <p role="status" className={styles.status}>
        {statusMessage({ query, count: hits.length, isReady })}
      </p>
      {hits.length > 0 ? (
        <ul className={styles.list}>
          {hits.map(({ page, matches }) => (
            <li key={page.path} className={styles.hit}>
              <p className={styles.kind}>{KINDS[page.kind]}</p>
              <Heading className={styles.title}>
                <a href={page.path}>
                  <Trademark>{page.title}</Trademark>
                </a>
              </Heading>
              {matches.length === 0 ? <p className={styles.summary}>{page.summary}</p> : null}
              {matches.length > 0 ? (
                <ul className={styles.places}>
                  {matches.map(({ anchor, title, snippet }) => (
                    <li key={anchor}>
                      <a href={`${page.path}#${anchor}`}>{title}</a>
                      <p>{snippet.map(renderSnippetPart)}</p>
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

function statusMessage(input: { query: string; count: number; isReady: boolean }): string {
  const { query, count, isReady } = input;
  if (query === '') return 'A word or two is enough. We’ll look past typos.';
  if (!isReady) return 'Searching …';
  if (count === 0) return `Nothing found for “${query}”. Try another word, or a shorter one.`;
  return `${count} ${count === 1 ? 'page' : 'pages'} for “${query}”`;
}

function renderSnippetPart({ text, isMatch }: SnippetPart, index: number) {
  return isMatch ? <mark key={index}>{text}</mark> : text;
}
