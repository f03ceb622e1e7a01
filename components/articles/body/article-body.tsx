import type { ComponentProps } from 'react';
import { Drawing } from '@/components/articles/drawings/drawing';
import { SafetyNote } from '@/components/suitability/safety-note';
import type { Article, ArticleComponentName } from '@/lib/content/article';
import { ArticleFaq } from './article-faq';
import { ArticleLink } from './article-link';
import { ArticleTable } from './article-table';
import { Cite } from './cite';
import { InlinePicture } from './inline-picture';
import { ProductCard } from './product-card';
import { ReadAlso } from './read-also';
import { SeeADoctor } from './see-a-doctor';

/** The text of an article with the components it names. Rendered on the server only. */
export function ArticleBody({ article }: { article: Article }) {
  const contextOf = (slug: string) => article.products.find((product) => product.slug === slug)?.context;
  const components = {
    Cite,
    Drawing,
    Faq: () => <ArticleFaq faq={article.faq} />,
    ProductCard: ({ slug }: { slug: string }) => (
      <ProductCard slug={slug} context={contextOf(slug) ?? ''} articleSlug={article.slug} />
    ),
    ReadAlso,
    SafetyNote: () => <SafetyNote withCheck isFolded />,
    SeeADoctor,
  } satisfies Record<ArticleComponentName, unknown>;
  const plain = {
    table: ArticleTable,
    img: InlinePicture,
    a: (link: ComponentProps<'a'>) => <ArticleLink {...link} articleSlug={article.slug} />,
  };
  return <article.Body components={{ ...components, ...plain }} />;
}
