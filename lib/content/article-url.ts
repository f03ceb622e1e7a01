/** The full address of an article. */
export function articleUrl(siteUrl: string, slug: string): string {
  return `${siteUrl}/articles/${slug}`;
}

/** The address of a picture of public/pictures, for readers that want one file: feeds, previews, search engines. */
export function pictureUrl(siteUrl: string, name: string): string {
  return `${siteUrl}/pictures/${name}-1200.webp`;
}
