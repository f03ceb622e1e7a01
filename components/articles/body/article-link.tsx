import type { ComponentProps } from 'react';
import { withSourceArticle } from '@/components/cart/source-article';

/** A link in the text of an article; one to a product says where it came from. */
export function ArticleLink({ articleSlug, href, ...link }: ComponentProps<'a'> & { articleSlug: string }) {
  return <a {...link} href={withSourceArticle({ href, articleSlug })} />;
}
