import { BulkForm } from '@/components/admin/orders/bulk/bulk-form';
import { SavedFilterForm } from '@/components/admin/orders/saved-filters/saved-filter-form';
import { SavedFilterTabs } from '@/components/admin/orders/saved-filters/saved-filter-tabs';
import { newId } from '@/lib/core/ids';
import type { BulkAction } from '@/lib/orders/bulk/bulk-action';
import { hasFilters, type ParsedOrderFilters } from '@/lib/orders/list/order-filters';
import type { SavedFilter } from '@/lib/orders/saved-filters/saved-filter';
import { savedFilterQuery } from '@/lib/orders/saved-filters/saved-filter';
import type { StaffOrderPage } from '@/lib/orders/staff-order';
import { FilterChips } from './filter-chips';
import { describeFilters } from './filter-labels';
import { IgnoredFiltersAlert } from './ignored-filters-alert';
import { KeyboardShortcuts } from './keyboard-shortcuts';
import { listCaption } from './list-caption';
import { NoOrders } from './no-orders';
import { OrderPager } from './order-pager';
import { OrderSearchForm } from './order-search-form';
import { OrderTable } from './order-table';

type AdminOrderListProps = {
  parsed: ParsedOrderFilters;
  page: StaffOrderPage;
  countries: readonly string[];
  savedFilters: readonly SavedFilter[];
  may: {
    /** Rename and delete the shared filters of others. */
    changeSharedFilters: boolean;
    bulk: readonly BulkAction[];
    fulfil: boolean;
  };
};

/** The list of orders: saved filters, search and filters, and a page of the matches. */
export function AdminOrderList({ parsed, page, countries, savedFilters, may }: AdminOrderListProps) {
  const { filters, ignored } = parsed;
  const query = savedFilterQuery(filters);
  const current = savedFilters.find((saved) => saved.query === query);
  const mayChange = current && (current.savedBy === null || may.changeSharedFilters);
  const filterCount = describeFilters(filters).length - (filters.q ? 1 : 0);
  return (
    <>
      <SavedFilterTabs savedFilters={savedFilters} current={query} />
      <IgnoredFiltersAlert ignored={ignored} />
      <OrderSearchForm filters={filters} countries={countries} filterCount={filterCount} />
      <FilterChips filters={filters} />
      {page.rows.length > 0 ? (
        <>
          <BulkForm actions={may.bulk} mayFulfil={may.fulfil} requestKey={newId()}>
            <OrderTable rows={page.rows} caption={listCaption(filters, page.matching)} isSelectable />
          </BulkForm>
          <KeyboardShortcuts />
        </>
      ) : (
        <NoOrders filters={filters} isBeyondTheEnd={page.matching.count > 0} />
      )}
      <OrderPager filters={filters} page={page} />
      {hasFilters(filters) && (mayChange || !current) ? (
        <SavedFilterForm key={query} query={query} saved={mayChange ? current : null} />
      ) : null}
    </>
  );
}
