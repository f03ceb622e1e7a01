import type { SearchHit } from '@/lib/search/searchable-page';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';
import styles from './search-page-content.module.css';

type SearchPageContentProps = {
  query: string;
  hits: readonly SearchHit[];
  /** Why there was no search; null where there was one. */
  refusal: string | null;
};

/** The search as a page. */
export function SearchPageContent({ query, hits, refusal }: SearchPageContentProps) {
  return (
    <div className={styles.content}>
      <SearchForm id="search-words" defaultValue={query} />
      {refusal ? <p role="status">{refusal}</p> : null}
      {refusal ? null : <SearchHits query={query} hits={hits} isReady headingLevel="h2" />}
    </div>
  );
}
