'use client';

import { type ComponentProps, type ComponentType, type ReactNode, useState } from 'react';
import type { LargePicture } from './gallery-picture';
import styles from './gallery-strip.module.css';
import type { GalleryZoom } from './gallery-zoom';
import { TurnControl } from './turn-control';
import { useShownVariant } from './use-shown-variant';
import { useSnapStrip } from './use-snap-strip';

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
 * The pictures as a strip that scrolls and snaps, which needs no script. With one: thumbnails, keys, a large view and
 * the turntable, whose code and pictures are asked for only when they are wanted.
 */
export function GalleryStrip({ label, slides }: { label: string; slides: readonly Slide[] }) {
  const { strip, current, show, showByKey, stripEvents } = useSnapStrip<HTMLUListElement>();
  const [zoom, setZoom] = useState<{
    View: ComponentType<ComponentProps<typeof GalleryZoom>>;
    first: number;
  } | null>(null);
  useShownVariant(slides, show);

  async function enlarge(first: number) {
    try {
      const { GalleryZoom: View } = await import('./gallery-zoom');
      setZoom({ View, first });
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
              <EnlargeSign />
            </button>
            <a className={styles.file} href={large.webp}>
              Large picture
            </a>
            {turns ? <TurnControl /> : null}
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
      {zoom ? (
        <zoom.View
          label={label}
          pictures={slides.map(({ large }) => large)}
          first={zoom.first}
          onClose={(last) => {
            setZoom(null);
            show(last, 'instant');
          }}
        />
      ) : null}
    </section>
  );
}

function EnlargeSign() {
  return (
    <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 6.5v11M6.5 12h11" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
