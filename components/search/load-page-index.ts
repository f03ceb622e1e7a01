import { PageIndex } from '@/lib/search/page-index';

let loading: Promise<PageIndex> | null = null;

/** The search with what it looks through: fetched once, when somebody first opens it. A failure is tried again. */
export function loadPageIndex(): Promise<PageIndex> {
  loading ??= fetchPages().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchPages(): Promise<PageIndex> {
  const response = await fetch('/search-index.json');
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  return new PageIndex(await response.json());
}
