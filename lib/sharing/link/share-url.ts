/** The link that is shared. @param input.siteUrl without a trailing slash. */
export function buildShareUrl(input: { siteUrl: string; token: string }): string {
  return `${input.siteUrl}/s/${input.token}`;
}

/** The sizes of a preview picture: most networks show the wide one, messengers a thumbnail of the square one. */
export const PREVIEW_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 400, height: 400 },
} as const;

export type PreviewSize = keyof typeof PREVIEW_SIZES;

/** The URL of a product's preview picture; it contains the product's version, so that caches may keep it. */
export function buildPreviewPictureUrl(input: {
  siteUrl: string;
  slug: string;
  size: PreviewSize;
  version: string;
}): string {
  return `${input.siteUrl}/s/pictures/${input.slug}/${input.size}.jpg?v=${input.version}`;
}
