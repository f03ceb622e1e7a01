'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './gallery-lightbox.module.css';
import type { LargePicture } from './gallery-picture';
import { useScrollSnap } from './use-scroll-snap';
import { ZoomedPicture } from './zoomed-picture';

type GalleryLightboxProps = {
  label: string;
  pictures: readonly LargePicture[];
  first: number;
  /** @param last the picture that was seen last. */
  onClose: (last: number) => void;
};

/** The lightbox: all pictures over the whole window, each as large as it is; Escape, arrows, plus and minus do what they say. */
export function GalleryLightbox({ label, pictures, first, onClose }: GalleryLightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { strip, current, show, showByKey, stripEvents } = useScrollSnap<HTMLUListElement>(first);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const isEnlarged = enlarged === current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once, at the picture that was pressed.
  useEffect(() => {
    dialog.current?.showModal();
    show(first, 'instant');
  }, []);

  function go(index: number) {
    setEnlarged(null);
    show(index);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === '+' || event.key === '=') return setEnlarged(current);
    if (event.key === '-' || event.key === '0') return setEnlarged(null);
    if (!isEnlarged) showByKey(event);
  }

  return (
    <dialog
      ref={dialog}
      className={styles.lightbox}
      aria-label={label}
      onClose={() => onClose(current)}
      onKeyDown={onKey}
    >
      <div className={styles.inside}>
        <div className={styles.bar}>
          <p aria-live="polite">
            {current + 1} of {pictures.length}
          </p>
          <button type="button" onClick={() => setEnlarged(isEnlarged ? null : current)}>
            {isEnlarged ? 'Fit to window' : 'Enlarge'}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <ul ref={strip} className={styles.strip} {...stripEvents}>
          {pictures.map((picture, index) => (
            <ZoomedPicture
              key={picture.name}
              picture={picture}
              isNear={Math.abs(index - current) <= 1}
              isEnlarged={enlarged === index}
              isSeen={index === current}
              onToggle={() => setEnlarged(enlarged === index ? null : index)}
            />
          ))}
        </ul>
        <div className={styles.bar}>
          <button type="button" disabled={current === 0} onClick={() => go(current - 1)}>
            Previous
          </button>
          <button type="button" disabled={current === pictures.length - 1} onClick={() => go(current + 1)}>
            Next
          </button>
        </div>
      </div>
    </dialog>
  );
}
