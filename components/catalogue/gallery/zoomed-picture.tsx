'use client';

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import styles from './gallery-lightbox.module.css';
import type { LargePicture } from './gallery-picture';

const STEP_PX = 120;
const CLICK_PX = 4;

type ZoomedPictureProps = {
  picture: LargePicture;
  /** Seen, or next to what is seen: only then it is asked for. */
  isNear: boolean;
  isSeen: boolean;
  isEnlarged: boolean;
  onToggle: () => void;
};

/** One picture of the lightbox. A press enlarges the place that was pressed; then it scrolls, and a mouse drags it. */
export function ZoomedPicture({ picture, isNear, isSeen, isEnlarged, onToggle }: ZoomedPictureProps) {
  const frame = useRef<HTMLLIElement>(null);
  const wasNear = useRef(false);
  const point = useRef({ x: 0.5, y: 0.5 });
  const moved = useRef(0);
  wasNear.current ||= isNear;

  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || !isEnlarged) return;
    box.scrollTo({
      left: point.current.x * box.scrollWidth - box.clientWidth / 2,
      top: point.current.y * box.scrollHeight - box.clientHeight / 2,
      behavior: 'instant',
    });
  }, [isEnlarged]);

  function toggle({ nativeEvent, currentTarget }: MouseEvent<HTMLImageElement>) {
    if (moved.current > CLICK_PX) return;
    point.current = {
      x: nativeEvent.offsetX / currentTarget.clientWidth,
      y: nativeEvent.offsetY / currentTarget.clientHeight,
    };
    onToggle();
  }

  function drag({ pointerType, buttons, movementX, movementY, currentTarget }: PointerEvent<HTMLLIElement>) {
    if (pointerType !== 'mouse' || buttons !== 1 || !isEnlarged) return;
    moved.current += Math.abs(movementX) + Math.abs(movementY);
    currentTarget.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
  }

  function pan(event: KeyboardEvent) {
    if (!isEnlarged) return;
    const left = { ArrowRight: STEP_PX, ArrowLeft: -STEP_PX }[event.key] ?? 0;
    const top = { ArrowDown: STEP_PX, ArrowUp: -STEP_PX }[event.key] ?? 0;
    if (left === 0 && top === 0) return;
    event.preventDefault();
    frame.current?.scrollBy({ left, top, behavior: 'instant' });
  }

  return (
    <li
      ref={frame}
      className={`${styles.slide} ${isEnlarged ? styles.enlarged : ''}`}
      tabIndex={isSeen ? 0 : -1}
      onPointerDown={() => {
        moved.current = 0;
      }}
      onPointerMove={drag}
      onKeyDown={pan}
    >
      {wasNear.current ? (
        <picture>
          <source type="image/avif" srcSet={picture.avif} />
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: plus, minus and the button above do the same. */}
          <img
            src={picture.webp}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            decoding="async"
            draggable={false}
            style={{ backgroundImage: `url(${picture.blur})` }}
            onClick={toggle}
          />
        </picture>
      ) : null}
    </li>
  );
}
