import 'server-only';
import type { Product } from '@/lib/catalogue/product';
import { listProducts } from '@/lib/catalogue/queries';
import type { Article } from '@/lib/content/article';
import { listFullArticles } from '@/lib/content/queries';
import { questionAnchor } from '@/lib/content/question-anchor';
import { invariant } from '@/lib/core/invariant';
import { POLICY_NAMES, policyPath } from '@/lib/policies/policy';
import { listPolicyDocuments } from '@/lib/policies/queries';
import type { SearchablePage, SearchableSection } from '@/lib/search/searchable-page';
import { getShopSettings } from '@/lib/settings/queries';
import { SAFETY_MANUAL_PATH, safetyRulesAnchor } from '@/lib/suitability/safety-manual-path';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { POLICY_LINKS } from './policy-links';
import { policySections } from './policy-sections';

/** The documents of the search index: products first, then articles and policies with every section of their text. */
export async function listSearchablePages(): Promise<SearchablePage[]> {
  const [products, articles, policies, { isFictitious }] = await Promise.all([
    listProducts(),
    listFullArticles(),
    listPolicyDocuments(),
    getShopSettings(),
  ]);
  return [
    ...products.map((product) => describeProduct(product, isFictitious)),
    ...articles.map(describeArticle),
    ...POLICY_NAMES.map((name) => describePolicy(policyPath(name), policySections(policies.get(name)))),
    describePolicy(SAFETY_MANUAL_PATH, SAFETY_SECTIONS),
  ];
}

function describeProduct(product: Product, isFictitious: boolean): SearchablePage {
  const figures = product.specifications.map(({ label, value }) => `${label}: ${value}`).join('. ');
  const isExample = isFictitious || !product.areFiguresConfirmed;
  return {
    kind: 'product',
    path: `/products/${product.slug}`,
    title: product.title,
    summary: product.tagline,
    topics: ['buy', 'price', 'device'],
    sections: [
      { anchor: 'about', title: 'What it is', text: product.description },
      { anchor: 'box', title: 'In the box', text: product.boxContents.join(', ') },
      {
        anchor: 'specification',
        title: 'Specification',
        text: isExample ? `Example values. ${figures}` : figures,
      },
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

function describePolicy(path: string, sections: readonly SearchableSection[]): SearchablePage {
  const link = POLICY_LINKS.find(({ href }) => href === path);
  invariant(link, `${path} is in no list of policies`);
  const { title, description, keywords } = link;
  return { kind: 'policy', path, title, summary: description, topics: keywords.split(' '), sections };
}

const SAFETY_SECTIONS: readonly SearchableSection[] = SAFETY_NOTE.sections.map(({ id, title, items }) => ({
  anchor: safetyRulesAnchor(id),
  title,
  text: items.join(' '),
}));
