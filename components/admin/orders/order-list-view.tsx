import { newId } from '@/lib/core/ids';
import type { BulkAction } from '@/lib/orders/bulk-action';
import type { SavedListView } from '@/lib/orders/list-view';
import { viewQuery } from '@/lib/orders/list-view';
import type { StaffOrderPage } from '@/lib/orders/staff-order';
import { hasFilters, type ParsedOrderFilters } from '@/lib/orders/staff-order-filters';
import { BulkForm } from './bulk-form';
import { captionOf } from './caption-words';
import { filtersInWords } from './filter-words';
import { IgnoredNotice } from './ignored-notice';
import { ListKeys } from './list-keys';
import { NoOrders } from './no-orders';
import { OrderChips } from './order-chips';
import { OrderPager } from './order-pager';
import { OrderSearchForm } from './order-search-form';
import { OrderTable } from './order-table';
import { ViewForm } from './view-form';
import { ViewTabs } from './view-tabs';

type OrderListViewProps = {
  asked: ParsedOrderFilters;
  page: StaffOrderPage;
  countries: readonly string[];
  views: readonly SavedListView[];
  may: {
    /** Rename and delete what others keep for everybody. */
    tidyViews: boolean;
    bulk: readonly BulkAction[];
    fulfil: boolean;
  };
};

/** The list of orders: its views, what is asked, how many answer, and a page of them. */
export function OrderListView({ asked, page, countries, views, may }: OrderListViewProps) {
  const { filters, ignored } = asked;
  const query = viewQuery(filters);
  const current = views.find((view) => view.query === query);
  const mayChange = current && (current.keptBy === null || may.tidyViews);
  const set = filtersInWords(filters).length - (filters.q ? 1 : 0);
  return (
    <>
      <ViewTabs views={views} current={query} />
      <IgnoredNotice ignored={ignored} />
      <OrderSearchForm filters={filters} countries={countries} filterCount={set} />
      <OrderChips filters={filters} />
      {page.rows.length > 0 ? (
        <>
          <BulkForm actions={may.bulk} mayFulfil={may.fulfil} requestKey={newId()}>
            <OrderTable rows={page.rows} caption={captionOf(filters, page.matching)} hasTicks />
          </BulkForm>
          <ListKeys />
        </>
      ) : (
        <NoOrders filters={filters} isBeyondTheEnd={page.matching.count > 0} />
      )}
      <OrderPager filters={filters} page={page} />
      {hasFilters(filters) && (mayChange || !current) ? (
        <ViewForm key={query} query={query} view={mayChange ? current : null} />
      ) : null}
    </>
  );
}
