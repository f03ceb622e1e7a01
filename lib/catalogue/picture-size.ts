/** The widths in which pages ask for pictures, in pixels. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600] as const;

/** The smallest square that is good enough for a product page, and the size that previews and search engines ask for. */
export const MIN_SIDE = 1200;

/** An upload larger than this is not read to its end. */
export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024;

/** The widths in which there is a picture that is so wide: it is never scaled up. */
export function widthsOf(pictureWidth: number): number[] {
  return PICTURE_WIDTHS.filter((width) => width <= pictureWidth);
}

/** Whether a picture was uploaded by staff, by its name; the others are files of public/pictures. */
export function isUploaded(pictureName: string): boolean {
  return pictureName.startsWith('up-');
}
