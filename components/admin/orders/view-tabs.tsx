import { BUILT_IN_VIEWS, type ListView, type SavedListView } from '@/lib/orders/list-view';
import styles from './view-tabs.module.css';

/** The views of the list: those of every shop, then those that this person sees. Each is an address to send on. */
export function ViewTabs({ views, current }: { views: readonly SavedListView[]; current: string }) {
  return (
    <nav aria-label="Views" className={styles.views}>
      <ul className={styles.tabs}>
        {BUILT_IN_VIEWS.map((view) => (
          <Tab key={view.name} view={view} isCurrent={view.query === current} />
        ))}
        {views.map((view) => (
          <Tab key={view.id} view={view} isCurrent={view.query === current} isShared={view.isShared} />
        ))}
      </ul>
    </nav>
  );
}

type TabProps = { view: ListView; isCurrent: boolean; isShared?: boolean };

function Tab({ view, isCurrent, isShared = false }: TabProps) {
  return (
    <li>
      <a
        href={view.query ? `/admin/orders?${view.query}` : '/admin/orders'}
        aria-current={isCurrent ? 'page' : undefined}
        className={styles.tab}
      >
        <bdi>{view.name}</bdi>
        {isShared ? <span className={styles.shared}> · all staff</span> : null}
      </a>
    </li>
  );
}
