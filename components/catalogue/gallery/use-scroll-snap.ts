'use client';

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { prefersReducedMotion } from '@/components/ui/prefers-reduced-motion';

/** A list that scrolls sideways and snaps to its items: which one is seen, and how to get to another. */
export function useScrollSnap<List extends HTMLElement>(first = 0) {
  const strip = useRef<List>(null);
  // Where a scroll of ours is going: a second press of a key counts from there, not from what passes by. An end of
  // scrolling somewhere else is that of the scroll before it, so only arriving, or a hand on the strip, forgets it.
  const aim = useRef<number | null>(null);
  const [current, setCurrent] = useState(first);

  // It may have been scrolled before hydration.
  useEffect(() => {
    if (strip.current?.scrollLeft) setCurrent(nearestTo(strip.current));
  }, []);

  function show(index: number, behavior?: ScrollBehavior) {
    const list = strip.current;
    const item = list?.children[Math.max(0, Math.min(list.children.length - 1, index))];
    if (!list || !(item instanceof HTMLElement)) return;
    const chosen = behavior ?? (prefersReducedMotion() ? 'instant' : 'smooth');
    aim.current = chosen === 'instant' ? null : [...list.children].indexOf(item);
    list.scrollTo({
      left: item.offsetLeft - (list.clientWidth - item.clientWidth) / 2,
      behavior: chosen,
    });
  }

  /** True when the key was one of the strip's. */
  function showByKey(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const from = aim.current ?? nearestTo(strip.current);
    const last = (strip.current?.children.length ?? 1) - 1;
    const target = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return false;
    event.preventDefault();
    show(target);
    return true;
  }

  function forgetAim() {
    aim.current = null;
  }

  const stripEvents = {
    onScroll: () => setCurrent(nearestTo(strip.current)),
    onScrollEnd: () => {
      if (nearestTo(strip.current) === aim.current) forgetAim();
    },
    onPointerDown: forgetAim,
    onWheel: forgetAim,
    // What is inside is scrolled to when it gets the focus.
    onFocus: (event: FocusEvent) => {
      if (event.target !== event.currentTarget) forgetAim();
    },
  };
  return { strip, current, show, showByKey, stripEvents };
}

/** The item in the middle. */
function nearestTo(list: HTMLElement | null): number {
  if (!list) return 0;
  const middle = list.scrollLeft + list.clientWidth / 2;
  const distances = Array.from(list.children, (item) =>
    item instanceof HTMLElement ? Math.abs(item.offsetLeft + item.clientWidth / 2 - middle) : Infinity,
  );
  return distances.indexOf(Math.min(...distances));
}
