import type { CompiledArticle } from './compile-article';
import type { ContentIssue } from './content-issue';
import { LINKABLE_PAGES } from './linkable-pages';

/** What links may lead to. */
type LinkTargets = {
  /** The anchors of each article by its slug; null where an issue keeps them from being known. */
  anchorsOfArticle: ReadonlyMap<string, ReadonlySet<string> | null>;
  productSlugs?: readonly string[];
};

/** The links, "read also" and `related` of an article that lead nowhere. */
export function checkLinks(compiled: CompiledArticle, targets: LinkTargets): ContentIssue[] {
  const { file, frontMatter, findings, lineOfField } = compiled;
  const isKnown = (slug: string) => targets.anchorsOfArticle.has(slug);
  const issues = [
    ...findings.readAlso
      .filter(({ slug }) => !isKnown(slug))
      .map(({ line, slug }) => ({ file, line, message: `there is no article "${slug}"` })),
    ...findings.links.flatMap(({ line, url }) => {
      const message = issueOfLink({ url, ownAnchors: compiled.findings.anchors, targets });
      return message ? [{ file, line, message }] : [];
    }),
  ];
  frontMatter?.related.forEach((slug, index) => {
    const line = lineOfField(['related', index]);
    if (!isKnown(slug)) issues.push({ file, line, message: `related: there is no article "${slug}"` });
    if (slug === frontMatter.slug)
      issues.push({ file, line, message: 'related: an article does not lead to itself' });
  });
  return issues;
}

function issueOfLink(input: { url: string; ownAnchors: ReadonlySet<string>; targets: LinkTargets }) {
  const { url, ownAnchors, targets } = input;
  if (/^https?:\/\/[^/]/.test(url)) return null;
  const [address = '', anchor] = url.split('#');
  if (address === '' && anchor) {
    return ownAnchors.has(anchor) ? null : `there is no section "#${anchor}" in this article`;
  }
  const [, section, slug] = /^\/(articles|products)\/([^/?]+)$/.exec(address) ?? [];
  if (section === 'articles' && slug) return issueOfArticleLink({ slug, anchor, targets });
  if (anchor !== undefined) return `"${url}": only sections of articles can be linked to`;
  if (section === 'products' && slug) {
    const isSold = targets.productSlugs?.includes(slug) ?? true;
    return isSold ? null : `there is no product "${slug}"`;
  }
  if (LINKABLE_PAGES.includes(address)) return null;
  return address.startsWith('/')
    ? `there is no page "${address}" (lib/content/linkable-pages.ts lists them)`
    : `"${url}" is no address: begin with https://, with / for a page of the shop, or with # for a section`;
}

function issueOfArticleLink(input: { slug: string; anchor: string | undefined; targets: LinkTargets }) {
  const { slug, anchor, targets } = input;
  const anchors = targets.anchorsOfArticle.get(slug);
  if (anchors === undefined) return `there is no article "${slug}"`;
  if (anchor === undefined || anchors === null || anchors.has(anchor)) return null;
  return `the article "${slug}" has no section "#${anchor}"`;
}
