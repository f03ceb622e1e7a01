'use client';

import { type ComponentProps, type ComponentType, type ReactNode, useState } from 'react';
import styles from './gallery-carousel.module.css';
import type { GalleryLightbox } from './gallery-lightbox';
import type { LargePicture } from './gallery-picture';
import { TurntableControl } from './turntable-control';
import { useScrollSnap } from './use-scroll-snap';
import { useSelectedVariant } from './use-selected-variant';

export type Slide = {
  large: LargePicture;
  view: ReactNode;
  thumbnail: ReactNode;
  /** The variant that it stands for: choosing that one shows it. */
  sku: string | null;
  /** The frames of the turntable fit over it. */
  turns: boolean;
};

/**
 * The pictures as a carousel by CSS scroll snap, which needs no script. With one: thumbnails, keys, a lightbox and
 * the turntable, whose code and pictures are asked for only when they are wanted.
 */
export function GalleryCarousel({ label, slides }: { label: string; slides: readonly Slide[] }) {
  const { strip, current, show, showByKey, stripEvents } = useScrollSnap<HTMLUListElement>();
  const [lightbox, setLightbox] = useState<{
    View: ComponentType<ComponentProps<typeof GalleryLightbox>>;
    first: number;
  } | null>(null);
  useSelectedVariant(slides, show);

  async function enlarge(first: number) {
    try {
      const { GalleryLightbox: View } = await import('./gallery-lightbox');
      setLightbox({ View, first });
    } catch {
      location.assign(slides[first]?.large.webp ?? '#');
    }
  }

  return (
    <section className={styles.gallery} aria-label={label}>
      <ul
        ref={strip}
        className={styles.strip}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached with the keyboard.
        tabIndex={0}
        aria-label={label}
        {...stripEvents}
        onKeyDown={(event) => event.target === event.currentTarget && showByKey(event)}
      >
        {slides.map(({ large, view, turns }, index) => (
          <li key={large.name} className={styles.slide}>
            {view}
            <button
              type="button"
              className={styles.enlarge}
              aria-label={`Enlarge picture ${index + 1} of ${slides.length}`}
              onClick={() => enlarge(index)}
            >
              <EnlargeIcon />
            </button>
            <a className={styles.file} href={large.webp}>
              Large picture
            </a>
            {turns ? <TurntableControl /> : null}
          </li>
        ))}
      </ul>
      {slides.length > 1 ? (
        <ul className={styles.thumbnails} aria-label="Choose a picture">
          {slides.map(({ large, thumbnail }, index) => (
            <li key={large.name}>
              <button
                type="button"
                className={styles.thumbnail}
                aria-label={`Picture ${index + 1}: ${large.alt}`}
                aria-current={index === current}
                onClick={() => show(index)}
              >
                {thumbnail}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {lightbox ? (
        <lightbox.View
          label={label}
          pictures={slides.map(({ large }) => large)}
          first={lightbox.first}
          onClose={(last) => {
            setLightbox(null);
            show(last, 'instant');
          }}
        />
      ) : null}
    </section>
  );
}

function EnlargeIcon() {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 6.5v11M6.5 12h11" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
