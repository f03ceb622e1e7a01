import type { JsonLdNode } from '@/components/layout/metadata/json-ld-node';
import { organizationId, websiteId } from '@/components/layout/metadata/site-structured-data';
import type { Article } from '@/lib/content/article';
import { articleUrl, pictureUrl } from '@/lib/content/article-url';
import { questionAnchor } from '@/lib/content/question-anchor';

type Input = { article: Article; siteUrl: string };

/** What search engines read about an article (schema.org): the text with its sources, its page, its questions. */
export function articleStructuredData(input: Input): JsonLdNode[] {
  const things = [describeArticle(input), describePage(input)];
  return input.article.faq.length > 0 ? [...things, describeQuestions(input)] : things;
}

function describeArticle({ article, siteUrl }: Input): JsonLdNode {
  const url = articleUrl(siteUrl, article.slug);
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: article.title,
    description: article.description,
    image: [pictureUrl(siteUrl, article.picture.name)],
    datePublished: article.published,
    dateModified: article.updated,
    author: { '@type': 'Organization', name: article.author, url: `${siteUrl}/articles` },
    publisher: organizationId(siteUrl),
    mainEntityOfPage: { '@id': url },
    keywords: article.topics,
    inLanguage: 'en',
    wordCount: article.words,
    timeRequired: `PT${article.readingMinutes}M`,
    isAccessibleForFree: true,
    citation: article.references.map((reference) => ({
      '@type': 'CreativeWork',
      name: reference.title,
      url: reference.url,
      publisher: { '@type': 'Organization', name: reference.publisher },
      ...(reference.year === 'n.d.' ? {} : { datePublished: reference.year }),
    })),
  };
}

/** Only a page that somebody with the knowledge has reviewed calls itself a medical one. */
function describePage({ article, siteUrl }: Input): JsonLdNode {
  const url = articleUrl(siteUrl, article.slug);
  const { reviewer } = article;
  return {
    '@type': reviewer ? 'MedicalWebPage' : 'WebPage',
    '@id': url,
    url,
    name: article.title,
    description: article.description,
    inLanguage: 'en',
    isPartOf: websiteId(siteUrl),
    ...(reviewer
      ? {
          lastReviewed: reviewer.reviewed,
          reviewedBy: { '@type': 'Person', name: reviewer.name, honorificSuffix: reviewer.credentials },
        }
      : {}),
    primaryImageOfPage: { '@type': 'ImageObject', url: pictureUrl(siteUrl, article.picture.name) },
  };
}

function describeQuestions({ article, siteUrl }: Input): JsonLdNode {
  const url = articleUrl(siteUrl, article.slug);
  return {
    '@type': 'FAQPage',
    '@id': `${url}#faq`,
    mainEntity: article.faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      url: `${url}#${questionAnchor(question)}`,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
