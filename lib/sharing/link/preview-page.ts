import { PREVIEW_SIZES, type PreviewSize } from '@/lib/core/preview-size';
import { escapeHtml } from '@/lib/email/escape-html';
import { PREVIEW_DISCLOSURE } from './share-text';
import { buildPreviewPictureUrl, buildShareUrl } from './share-url';
import type { SharedProduct } from './shared-product';

/**
 * The page that a link-preview crawler gets: what the network shows of the link, and little else. `og:url` is the
 * shared link itself, because networks send people to that URL.
 */
export function previewPage(input: {
  product: SharedProduct;
  token: string;
  siteUrl: string;
  shopName: string;
}): string {
  const { product, token, siteUrl, shopName } = input;
  const { title, slug, version, pictureAlt } = product;
  const description = `${PREVIEW_DISCLOSURE} ${product.tagline}`;
  const picture = (size: PreviewSize) => buildPreviewPictureUrl({ siteUrl, slug, version, size });
  const metas = [
    name('description', description),
    property('og:type', 'website'),
    property('og:site_name', shopName),
    property('og:locale', 'en_GB'),
    property('og:url', buildShareUrl({ siteUrl, token })),
    property('og:title', title),
    property('og:description', description),
    ...pictureOf('wide', picture('wide'), pictureAlt),
    ...pictureOf('square', picture('square'), pictureAlt),
    name('twitter:card', 'summary_large_image'),
    name('twitter:title', title),
    name('twitter:description', description),
    name('twitter:image', picture('wide')),
    name('twitter:image:alt', pictureAlt),
    name('robots', 'noindex'),
  ];
  const target = `${siteUrl}/products/${slug}`;
  return `<!doctype html>
<html lang="en" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${metas.join('\n')}
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(description)}</p>
<p><a href="${escapeHtml(target)}">Go to the product</a></p>
</body>
</html>
`;
}

function pictureOf(size: PreviewSize, address: string, alt: string): string[] {
  const { width, height } = PREVIEW_SIZES[size];
  return [
    property('og:image', address),
    property('og:image:type', 'image/jpeg'),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
  ];
}

function property(key: string, content: string): string {
  return `<meta property="${key}" content="${escapeHtml(content)}">`;
}

function name(key: string, content: string): string {
  return `<meta name="${key}" content="${escapeHtml(content)}">`;
}
