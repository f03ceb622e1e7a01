/** The sizes of a preview picture: most networks show the wide one, messengers a thumbnail of the square one. */
export const PREVIEW_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 400, height: 400 },
} as const;

export type PreviewSize = keyof typeof PREVIEW_SIZES;

export function isPreviewSize(text: string): text is PreviewSize {
  return Object.hasOwn(PREVIEW_SIZES, text);
}
