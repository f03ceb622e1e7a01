import type { Article, ArticleComponentName } from '@/lib/content/article';
import { ArticleFaq } from './article-faq';
import { ArticleTable } from './article-table';
import { Cite } from './cite';
import { Drawing } from './drawings/drawing';
import { ProductCard } from './product-card';
import { ReadAlso } from './read-also';
import { SafetyNote } from './safety-note';
import { SeeADoctor } from './see-a-doctor';
import { TextPicture } from './text-picture';

/** The text of an article with the components it names. Rendered on the server only. */
export function ArticleBody({ article }: { article: Article }) {
  const contextOf = (slug: string) => article.products.find((product) => product.slug === slug)?.context;
  const components = {
    Cite,
    Drawing,
    Faq: () => <ArticleFaq faq={article.faq} />,
    ProductCard: ({ slug }: { slug: string }) => <ProductCard slug={slug} context={contextOf(slug) ?? ''} />,
    ReadAlso,
    SafetyNote,
    SeeADoctor,
  } satisfies Record<ArticleComponentName, unknown>;
  return <article.Body components={{ ...components, table: ArticleTable, img: TextPicture }} />;
}
