import 'server-only';
import type { Product } from '@/lib/catalogue/product';
import { listProducts } from '@/lib/catalogue/queries';
import type { Article } from '@/lib/content/article';
import { listFullArticles } from '@/lib/content/queries';
import { questionAnchor } from '@/lib/content/question-anchor';
import type { SearchablePage } from '@/lib/search/searchable-page';

/** The documents of the search index: products first, then articles with every section of their text. */
export async function listSearchablePages(): Promise<SearchablePage[]> {
  const [products, articles] = await Promise.all([listProducts(), listFullArticles()]);
  return [...products.map(describeProduct), ...articles.map(describeArticle)];
}

function describeProduct(product: Product): SearchablePage {
  const specifications = product.specifications.map(({ label, value }) => `${label}: ${value}`);
  return {
    kind: 'product',
    path: `/products/${product.slug}`,
    title: product.title,
    summary: product.tagline,
    topics: ['buy', 'price', 'device'],
    sections: [
      { anchor: 'about', title: 'What it is', text: product.description },
      { anchor: 'box', title: 'In the box', text: product.boxContents.join(', ') },
      { anchor: 'specification', title: 'Specification', text: specifications.join('. ') },
    ],
  };
}

function describeArticle(article: Article): SearchablePage {
  return {
    kind: 'article',
    path: `/articles/${article.slug}`,
    title: article.title,
    summary: article.summary,
    topics: article.topics,
    sections: [
      ...article.passages.map(({ id, title, text }) => ({ anchor: id, title, text })),
      ...article.faq.map(({ question, answer }) => ({
        anchor: questionAnchor(question),
        title: question,
        text: answer,
      })),
    ],
  };
}
