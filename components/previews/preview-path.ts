import type { Metadata } from 'next';
import { PREVIEW_SIZES } from '@/lib/core/preview-size';

/** What a preview picture is of. */
export type PreviewSubject =
  | { of: 'home' }
  | { of: 'articles' }
  | { of: 'article'; slug: string }
  | { of: 'product'; slug: string };

/** The address of a preview picture. */
export function previewPath(subject: PreviewSubject): string {
  return `/previews/${'slug' in subject ? `${subject.of}-${subject.slug}` : subject.of}.jpg`;
}

/** @returns null for what is not the name of a preview picture. */
export function parsePreviewFileName(file: string): PreviewSubject | null {
  if (file === 'home.jpg') return { of: 'home' };
  if (file === 'articles.jpg') return { of: 'articles' };
  const [, of, slug] = /^(article|product)-([a-z0-9-]+)\.jpg$/.exec(file) ?? [];
  if (!slug || (of !== 'article' && of !== 'product')) return null;
  return { of, slug };
}

/** The Open Graph images of a page. @param alt what the picture shows and says. */
export function previewImages(
  subject: PreviewSubject,
  alt: string,
): NonNullable<Metadata['openGraph']>['images'] {
  return [{ url: previewPath(subject), ...PREVIEW_SIZES.wide, type: 'image/jpeg', alt }];
}
