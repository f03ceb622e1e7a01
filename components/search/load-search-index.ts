import { PageIndex } from '@/lib/search/page-index';

let loading: Promise<PageIndex> | null = null;

/** The search index: fetched once, when somebody first opens the search. After a failure the next call fetches again. */
export function loadSearchIndex(): Promise<PageIndex> {
  loading ??= fetchIndex().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchIndex(): Promise<PageIndex> {
  const response = await fetch('/search-index.json');
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  return new PageIndex(await response.json());
}
