import type { ProductStatus } from '@/lib/catalogue/staff-product';

type StatusLabels = { label: string; option: string; tone: 'positive' | 'neutral' | 'caution' };

/** The labels of a product's status. */
export const PRODUCT_STATUS_LABELS: Record<ProductStatus, StatusLabels> = {
  draft: { label: 'Draft', option: 'Draft: nobody sees it', tone: 'caution' },
  active: { label: 'On sale', option: 'On sale', tone: 'positive' },
  archived: { label: 'Archived', option: 'Archived: no longer sold, orders keep it', tone: 'neutral' },
};
