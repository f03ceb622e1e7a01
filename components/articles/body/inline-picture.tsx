import { Picture } from '@/components/ui/picture';
import styles from './inline-picture.module.css';

type InlinePictureProps = {
  /** A name of public/pictures, given with its sizes by `inspect-body`. */
  src?: string;
  alt?: string;
  width?: number | string;
  height?: number | string;
  'data-blur'?: string;
};

/** A picture in the middle of a text: `![what it shows](file.jpg)`. */
export function InlinePicture({ src = '', alt, width, height, 'data-blur': blur = '' }: InlinePictureProps) {
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
