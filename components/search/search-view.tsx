import type { SearchHit } from '@/lib/search/searchable-page';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';
import styles from './search-view.module.css';

type SearchViewProps = {
  query: string;
  hits: readonly SearchHit[];
  /** Why there was no search; null where there was one. */
  refusal: string | null;
};

/** The search as a page. */
export function SearchView({ query, hits, refusal }: SearchViewProps) {
  return (
    <div className={styles.view}>
      <SearchForm id="search-words" defaultValue={query} />
      {refusal ? <p role="status">{refusal}</p> : null}
      {refusal ? null : <SearchHits query={query} hits={hits} isReady headingLevel="h2" />}
    </div>
  );
}
