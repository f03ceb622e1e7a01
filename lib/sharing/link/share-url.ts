import type { PreviewSize } from '@/lib/core/preview-size';

/** The link that is shared. @param input.siteUrl without a trailing slash. */
export function buildShareUrl(input: { siteUrl: string; token: string }): string {
  return `${input.siteUrl}/s/${input.token}`;
}

/** The URL of a product's preview picture; it contains the product's version, so that caches may keep it. */
export function buildPreviewPictureUrl(input: {
  siteUrl: string;
  slug: string;
  size: PreviewSize;
  version: string;
}): string {
  return `${input.siteUrl}/s/pictures/${input.slug}/${input.size}.jpg?v=${input.version}`;
}
