'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { prefersReducedMotion } from '@/components/ui/prefers-reduced-motion';
import { loadFrames, nearestView } from './load-frames';
import { wrapFrame } from './turntable-frame';

const INTRODUCTION_MS = 2400;

/** The views and which one is shown. When all have come it turns once by itself, unless somebody prefers stillness. */
export function useTurntable(frames: number) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const views = useRef(new Map<number, HTMLImageElement>());
  const introduction = useRef(0);
  const [frame, setFrame] = useState(0);
  const [count, setCount] = useState(0);
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);

  const stopIntroduction = useCallback(() => cancelAnimationFrame(introduction.current), []);

  const introduce = useCallback(() => {
    if (prefersReducedMotion()) return;
    const begun = performance.now();
    function step(now: number) {
      const passed = Math.min(1, Math.max(0, now - begun) / INTRODUCTION_MS);
      const eased = passed * passed * (3 - 2 * passed);
      setFrame(wrapFrame(eased * frames, frames));
      if (passed < 1) introduction.current = requestAnimationFrame(step);
    }
    introduction.current = requestAnimationFrame(step);
  }, [frames]);

  useEffect(() => {
    const stop = new AbortController();
    const report = () => setCount(views.current.size);
    loadFrames({ frames, loaded: views.current, signal: stop.signal, onFrame: report }).then(
      () => !stop.signal.aborted && introduce(),
      () => !stop.signal.aborted && setFailedAttempt(attempt),
    );
    return () => {
      stop.abort();
      stopIntroduction();
    };
  }, [frames, attempt, introduce, stopIntroduction]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each view that comes, a nearer one may be there.
  useEffect(() => {
    const view = nearestView(views.current, frame, frames);
    const target = canvas.current;
    if (!view || !target) return;
    target.width = view.naturalWidth;
    target.height = view.naturalHeight;
    target.getContext('2d')?.drawImage(view, 0, 0);
  }, [frame, frames, count]);

  const turnTo = useCallback(
    (next: number) => {
      stopIntroduction();
      setFrame(wrapFrame(next, frames));
    },
    [frames, stopIntroduction],
  );

  return {
    canvas,
    frame,
    count,
    turnTo,
    isComplete: count === frames,
    hasFailed: failedAttempt === attempt,
    tryAgain: () => setAttempt(attempt + 1),
  };
}
