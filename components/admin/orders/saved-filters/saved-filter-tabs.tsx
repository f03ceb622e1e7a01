import {
  BUILT_IN_FILTERS,
  type NamedFilter,
  type SavedFilter,
} from '@/lib/orders/saved-filters/saved-filter';
import styles from './saved-filter-tabs.module.css';

/** The saved filters of the list as tabs: the built-in ones, then those that this person sees. Each is a link. */
export function SavedFilterTabs({
  savedFilters,
  current,
}: {
  savedFilters: readonly SavedFilter[];
  current: string;
}) {
  return (
    <nav aria-label="Views" className={styles.filters}>
      <ul className={styles.tabs}>
        {BUILT_IN_FILTERS.map((filter) => (
          <Tab key={filter.name} filter={filter} isCurrent={filter.query === current} />
        ))}
        {savedFilters.map((filter) => (
          <Tab
            key={filter.id}
            filter={filter}
            isCurrent={filter.query === current}
            isShared={filter.isShared}
          />
        ))}
      </ul>
    </nav>
  );
}

type TabProps = { filter: NamedFilter; isCurrent: boolean; isShared?: boolean };

function Tab({ filter, isCurrent, isShared = false }: TabProps) {
  return (
    <li>
      <a
        href={filter.query ? `/admin/orders?${filter.query}` : '/admin/orders'}
        aria-current={isCurrent ? 'page' : undefined}
        className={styles.tab}
      >
        <bdi>{filter.name}</bdi>
        {isShared ? <span className={styles.shared}> · all staff</span> : null}
      </a>
    </li>
  );
}
