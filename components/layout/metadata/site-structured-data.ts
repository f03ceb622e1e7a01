import type { JsonLdNode } from './json-ld-node';

/** The shop, as other things of its pages point to it. */
export function organizationId(siteUrl: string): { '@id': string } {
  return { '@id': `${siteUrl}/#organization` };
}

/** The site as a whole, as its pages point to it. */
export function websiteId(siteUrl: string): { '@id': string } {
  return { '@id': `${siteUrl}/#website` };
}

/** What every page of the shop says about who is behind it, and how to search it (schema.org). */
export function siteStructuredData(input: { siteUrl: string; shopName: string }): JsonLdNode[] {
  const { siteUrl, shopName } = input;
  return [
    {
      '@type': 'Organization',
      ...organizationId(siteUrl),
      name: shopName,
      url: `${siteUrl}/`,
      logo: `${siteUrl}/apple-icon.png`,
    },
    {
      '@type': 'WebSite',
      ...websiteId(siteUrl),
      name: shopName,
      url: `${siteUrl}/`,
      inLanguage: 'en',
      publisher: organizationId(siteUrl),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}
