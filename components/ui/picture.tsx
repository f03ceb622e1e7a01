import { isUploaded, PICTURE_WIDTHS, widthsOf } from '@/lib/catalogue/picture-size';
import styles from './picture.module.css';
import { findPicture } from './picture-index';

type PictureProps = {
  /** A name of public/pictures, or of a picture that staff uploaded. */
  name: string;
  /** Of a picture that pictures.json does not know, because it belongs to an article or was uploaded. */
  measured?: { width: number; height: number; blur: string | null } | null;
  /** The picture's own text unless given; '' where the words beside it say the same. */
  alt?: string;
  /** How wide it is shown, as in the `sizes` attribute. */
  sizes: string;
  /** The largest picture of the first view: asked for at once. */
  priority?: boolean;
  className?: string;
};

/** A picture in the format and width that the browser wants; its place is kept, and a missing one leaves a calm area. */
export function Picture({ name, measured, alt, sizes, priority = false, className }: PictureProps) {
  const indexed = findPicture(name);
  const known = measured?.blur ? measured : indexed;
  const text = alt ?? indexed?.alt ?? '';
  if (!known) {
    return (
      <span
        className={`${styles.missing} ${className ?? ''}`}
        {...(text ? { role: 'img', 'aria-label': text } : {})}
      />
    );
  }
  const widths = isUploaded(name) ? widthsOf(known.width) : PICTURE_WIDTHS;
  return (
    <picture className={className}>
      <source type="image/avif" srcSet={srcSet(name, widths, 'avif')} sizes={sizes} />
      <img
        className={styles.picture}
        src={`/pictures/${name}-800.${isUploaded(name) ? 'jpg' : 'webp'}`}
        srcSet={srcSet(name, widths, 'webp')}
        sizes={sizes}
        width={known.width}
        height={known.height}
        alt={text}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        style={{ backgroundImage: `url(${known.blur})` }}
      />
    </picture>
  );
}

function srcSet(name: string, widths: readonly number[], ending: 'avif' | 'webp'): string {
  return widths.map((width) => `/pictures/${name}-${width}.${ending} ${width}w`).join(', ');
}
