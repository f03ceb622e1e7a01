import type { ProductStatus } from '@/lib/catalogue/staff-product';

type StatusWords = { word: string; option: string; tone: 'positive' | 'neutral' | 'caution' };

/** How a product stands, in words. */
export const STATUS_WORDS: Record<ProductStatus, StatusWords> = {
  draft: { word: 'Draft', option: 'Draft: nobody sees it', tone: 'caution' },
  active: { word: 'On sale', option: 'On sale', tone: 'positive' },
  archived: { word: 'Archived', option: 'Archived: no longer sold, orders keep it', tone: 'neutral' },
};
