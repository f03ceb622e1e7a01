/** The pages that the bench measures; `bare` exists only in its own build. */
export const BENCH_PAGES = [
  { name: 'bare', label: 'Bare page', path: '/bare' },
  { name: 'product', label: 'Product page', path: '/products/nue-cupping-massager' },
  { name: 'article', label: 'Article', path: '/articles/upper-back-and-neck-pain' },
] as const;

export type BenchPage = (typeof BENCH_PAGES)[number];
