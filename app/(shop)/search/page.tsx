import type { Metadata } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { SearchPageContent } from '@/components/search/search-page-content';
import { hasCardNumber } from '@/lib/core/card-number';
import { CARD_SEARCH_REFUSED } from '@/lib/http/card-number-fields';
import { searchPages } from '@/lib/reports/search-pages';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-dynamic';
export async function generateMetadata(): Promise<Metadata> {
  const { shopName } = await getShopSettings();
  return {
    title: 'Search',
    description: `Search the articles and the shop of ${shopName}.`,
    robots: { index: false, follow: true },
  };
}

const MAX_QUERY_LENGTH = 200;

/** The search without JavaScript, and where Enter leads with it: the same code, on the server. */
export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams;
  const query = (typeof q === 'string' ? q : '').trim().slice(0, MAX_QUERY_LENGTH);
  const isCard = hasCardNumber(query);
  const hits = query === '' || isCard ? [] : await searchPages(query);
  return (
    <PageFrame title="Search">
      <SearchPageContent
        query={isCard ? '' : query}
        hits={hits}
        refusal={isCard ? CARD_SEARCH_REFUSED : null}
      />
    </PageFrame>
  );
}
