import type { Article, ArticleSummary } from './article';

type Thing = { '@type': string } & Record<string, unknown>;

/** What search engines read about an article (schema.org): the article, the way to it, and its questions. */
export function articleStructuredData(input: { article: Article; siteUrl: string }): Record<string, unknown> {
  const { article, siteUrl } = input;
  const url = articleUrl(siteUrl, article.slug);
  const things: Thing[] = [describeArticle(input), breadcrumbs({ siteUrl, title: article.title, url })];
  if (article.faq.length > 0) things.push(describeQuestions(article, url));
  return { '@context': 'https://schema.org', '@graph': things };
}

export function articleUrl(siteUrl: string, slug: string): string {
  return `${siteUrl}/articles/${slug}`;
}

/** The address of a picture of public/pictures, for readers that want one file: feeds, previews, search engines. */
export function pictureUrl(siteUrl: string, name: string): string {
  return `${siteUrl}/pictures/${name}-1200.webp`;
}

function describeArticle({ article, siteUrl }: { article: Article; siteUrl: string }): Thing {
  const url = articleUrl(siteUrl, article.slug);
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: article.title,
    description: article.description,
    image: [pictureUrl(siteUrl, article.picture.name)],
    datePublished: article.published,
    dateModified: article.updated,
    author: { '@type': 'Organization', name: article.author, url: siteUrl },
    publisher: { '@type': 'Organization', name: 'NUE', url: siteUrl },
    mainEntityOfPage: url,
    keywords: article.topics.join(', '),
    inLanguage: 'en',
    citation: article.references.map(({ title, url: source }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: source,
    })),
  };
}

function breadcrumbs({ siteUrl, title, url }: { siteUrl: string; title: string; url: string }): Thing {
  const steps = [
    { name: 'Home', item: `${siteUrl}/` },
    { name: 'Articles', item: `${siteUrl}/articles` },
    { name: title, item: url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

function describeQuestions({ faq }: ArticleSummary, url: string): Thing {
  return {
    '@type': 'FAQPage',
    '@id': `${url}#faq`,
    mainEntity: faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
