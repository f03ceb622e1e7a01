import { Picture } from '@/components/ui/picture';
import styles from './text-picture.module.css';

type TextPictureProps = {
  /** A name of public/pictures, given with its sizes by `inspect-body`. */
  src?: string;
  alt?: string;
  width?: number | string;
  height?: number | string;
  'data-blur'?: string;
};

/** A picture in the middle of a text: `![what it shows](file.jpg)`. */
export function TextPicture({ src = '', alt, width, height, 'data-blur': blur = '' }: TextPictureProps) {
  return (
    <Picture
      name={src}
      measured={{ width: Number(width), height: Number(height), blur }}
      alt={alt}
      sizes="(min-width: 44rem) 40rem, 100vw"
      className={styles.picture}
    />
  );
}
