'use client';

import { useEffect } from 'react';
import { startScrollSpy } from './start-scroll-spy';

/** Marks the current section in the tables of contents. Without it they are plain lists. */
export function ScrollSpy() {
  useEffect(() => startScrollSpy(document), []);
  return null;
}
