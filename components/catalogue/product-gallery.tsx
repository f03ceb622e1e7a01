import { Picture } from '@/components/ui/picture';
import { findPicture } from '@/components/ui/picture-index';
import type { Product } from '@/lib/catalogue/product';
import styles from './product-gallery.module.css';

/** A strip to swipe on a phone, one large picture over pairs on a wide screen. No JavaScript in either. */
export function ProductGallery({ product }: { product: Product }) {
  const pictures = product.pictures.filter(({ name, blur }) => blur !== null || findPicture(name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached with the keyboard.
    <section className={styles.gallery} aria-label={`Pictures of ${product.title}`} tabIndex={0}>
      {pictures.map((picture, index) => (
        <Picture
          key={picture.name}
          className={styles.picture}
          name={picture.name}
          measured={picture}
          alt={picture.alt}
          sizes={
            index === 0
              ? '(min-width: 60rem) 58vw, (min-width: 40rem) 68vw, 88vw'
              : '(min-width: 60rem) 29vw, (min-width: 40rem) 68vw, 88vw'
          }
          priority={index === 0}
        />
      ))}
    </section>
  );
}
