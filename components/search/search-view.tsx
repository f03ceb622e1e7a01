import type { SearchHit } from '@/lib/search/searchable-page';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';
import styles from './search-view.module.css';

/** The search as a page. */
export function SearchView({ query, hits }: { query: string; hits: readonly SearchHit[] }) {
  return (
    <div className={styles.view}>
      <SearchForm id="search-words" defaultValue={query} />
      <SearchHits query={query} hits={hits} isReady headingLevel="h2" />
    </div>
  );
}
