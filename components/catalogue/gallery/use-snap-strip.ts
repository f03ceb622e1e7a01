'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { prefersStillness } from '@/components/ui/prefers-stillness';

/** A list that scrolls sideways and snaps to its items: which one is seen, and how to get to another. */
export function useSnapStrip<List extends HTMLElement>(first = 0) {
  const strip = useRef<List>(null);
  // Where a smooth scroll is going: a second press of a key counts from there, not from what passes by.
  const aim = useRef(first);
  const [current, setCurrent] = useState(first);

  function show(index: number, behavior?: ScrollBehavior) {
    const list = strip.current;
    const item = list?.children[Math.max(0, Math.min(list.children.length - 1, index))];
    if (!list || !(item instanceof HTMLElement)) return;
    aim.current = [...list.children].indexOf(item);
    list.scrollTo({
      left: item.offsetLeft - (list.clientWidth - item.clientWidth) / 2,
      behavior: behavior ?? (prefersStillness() ? 'instant' : 'smooth'),
    });
  }

  function readPosition() {
    const list = strip.current;
    if (!list) return;
    const middle = list.scrollLeft + list.clientWidth / 2;
    const distances = Array.from(list.children, (item) =>
      item instanceof HTMLElement ? Math.abs(item.offsetLeft + item.clientWidth / 2 - middle) : Infinity,
    );
    setCurrent(distances.indexOf(Math.min(...distances)));
  }

  /** True when the key was one of the strip's. */
  function showByKey(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const last = (strip.current?.children.length ?? 1) - 1;
    const target = { ArrowRight: aim.current + 1, ArrowLeft: aim.current - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return false;
    event.preventDefault();
    show(target);
    return true;
  }

  function settle() {
    aim.current = current;
  }

  return { strip, current, show, readPosition, settle, showByKey };
}
