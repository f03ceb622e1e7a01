import { isUploaded, PICTURE_WIDTHS, widthsOf } from '@/lib/catalogue/picture-size';

/** A picture as the lightbox shows it: one file, the largest there is. */
export type LargePicture = {
  name: string;
  alt: string;
  width: number;
  height: number;
  blur: string;
  avif: string;
  webp: string;
};

type Known = { name: string; alt: string; width: number; height: number; blur: string };

export function largePicture(picture: Known): LargePicture {
  const { name } = picture;
  const widths = isUploaded(name) ? widthsOf(picture.width) : PICTURE_WIDTHS;
  const address = `/pictures/${name}-${widths.at(-1)}`;
  return { ...picture, avif: `${address}.avif`, webp: `${address}.webp` };
}
