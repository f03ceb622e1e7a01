import styles from './picture.module.css';
import { findPicture, type KnownPicture, PICTURE_WIDTHS } from './picture-index';

type PictureProps = {
  /** A name of public/pictures. */
  name: string;
  /** Of a picture that pictures.json does not know, because it belongs to an article. */
  measured?: Pick<KnownPicture, 'width' | 'height' | 'blur'> | null;
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
  const known = measured ?? indexed;
  const text = alt ?? indexed?.alt ?? '';
  if (!known) {
    return (
      <span
        className={`${styles.missing} ${className ?? ''}`}
        {...(text ? { role: 'img', 'aria-label': text } : {})}
      />
    );
  }
  return (
    <picture className={className}>
      <source type="image/avif" srcSet={srcSet(name, 'avif')} sizes={sizes} />
      <img
        className={styles.picture}
        src={`/pictures/${name}-800.webp`}
        srcSet={srcSet(name, 'webp')}
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

function srcSet(name: string, ending: 'avif' | 'webp'): string {
  return PICTURE_WIDTHS.map((width) => `/pictures/${name}-${width}.${ending} ${width}w`).join(', ');
}
