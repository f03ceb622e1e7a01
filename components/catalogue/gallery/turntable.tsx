'use client';

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import turntable from '@/public/pictures/turntable/turntable.json';
import styles from './turntable.module.css';
import { frameLabel } from './turntable-frame';
import { useTurntable } from './use-turntable';

const { frames, crop } = turntable;
const PLACE: CSSProperties = {
  left: `${crop.left * 100}%`,
  top: `${crop.top * 100}%`,
  width: `${crop.width * 100}%`,
  height: `${crop.height * 100}%`,
};

/** The device, to be turned by hand or keys: rendered views that lie over the still picture without a seam. */
export function Turntable({ onClose }: { onClose: () => void }) {
  const { canvas, frame, count, turnTo, isComplete, hasFailed, tryAgain } = useTurntable(frames);
  const slider = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; frame: number } | null>(null);

  useEffect(() => slider.current?.focus({ preventScroll: true }), []);

  function turnByKey(event: KeyboardEvent) {
    if (event.key === 'Escape') return onClose();
    const target = {
      ArrowRight: frame + 1,
      ArrowUp: frame + 1,
      ArrowLeft: frame - 1,
      ArrowDown: frame - 1,
      PageUp: frame + 9,
      PageDown: frame - 9,
      Home: 0,
      End: frames - 1,
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turnTo(target);
  }

  function hold(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, frame };
    turnTo(frame);
  }

  /** Once across the picture is once round. */
  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!grip.current) return;
    const turns = (event.clientX - grip.current.x) / event.currentTarget.clientWidth;
    turnTo(grip.current.frame + turns * frames);
  }

  function release() {
    grip.current = null;
  }

  return (
    <>
      <div
        ref={slider}
        className={styles.stage}
        role="slider"
        tabIndex={0}
        aria-label="Turn the massager"
        aria-valuemin={0}
        aria-valuemax={frames - 1}
        aria-valuenow={frame}
        aria-valuetext={frameLabel({ frame, frames })}
        onKeyDown={turnByKey}
        onPointerDown={hold}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <div className={styles.square}>
          <canvas ref={canvas} className={styles.view} style={PLACE} />
        </div>
      </div>
      <div className={styles.bar}>
        {hasFailed ? (
          <p role="alert" className={styles.problem}>
            Some views didn’t load. Check your connection.{' '}
            <button type="button" className={styles.again} onClick={tryAgain}>
              Try again
            </button>
          </p>
        ) : isComplete ? (
          <p className={styles.hint}>Drag to turn</p>
        ) : (
          <label className={styles.hint}>
            <progress className={styles.progress} max={frames} value={count} />
            {count} of {frames} views
          </label>
        )}
        <button type="button" className={styles.close} onClick={onClose}>
          Done
        </button>
      </div>
    </>
  );
}
