import 'server-only';
import type { Product } from '../catalogue/product';
import { listProducts } from '../catalogue/queries';
import type { Article } from '../content/article';
import { listFullArticles } from '../content/queries';
import { questionAnchor } from '../content/question-anchor';
import type { SearchablePage } from '../search/searchable-page';

/** What the search looks through: products first, then the articles with every part of their text. */
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
