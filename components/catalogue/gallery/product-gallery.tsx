import { Picture } from '@/components/ui/picture';
import { findPicture } from '@/components/ui/picture-index';
import { Thumbnail } from '@/components/ui/thumbnail';
import type { Product } from '@/lib/catalogue/product';
import turntable from '@/public/pictures/turntable/turntable.json';
import { GalleryCarousel, type Slide } from './gallery-carousel';
import { largePicture } from './gallery-picture';

const SIZES = '(min-width: 60rem) 58vw, (min-width: 40rem) 68vw, 88vw';

/** The pictures of a product: one at a time on a wide screen, a strip to swipe on a phone. */
export function ProductGallery({ product }: { product: Product }) {
  const slides = product.pictures.flatMap((picture, index): Slide[] => {
    const known = picture.blur ? picture : findPicture(picture.name);
    if (!known?.blur) return [];
    const { width, height, blur } = known;
    return [
      {
        large: largePicture({ name: picture.name, alt: picture.alt, width, height, blur }),
        view: (
          <Picture
            name={picture.name}
            measured={picture}
            alt={picture.alt}
            sizes={SIZES}
            priority={index === 0}
          />
        ),
        thumbnail: <Thumbnail name={picture.name} size={64} />,
        sku: product.variants.find((variant) => variant.picture?.name === picture.name)?.sku ?? null,
        turns: picture.name === turntable.over,
      },
    ];
  });
  return slides.length > 0 ? (
    <GalleryCarousel label={`Pictures of ${product.title}`} slides={slides} />
  ) : null;
}
