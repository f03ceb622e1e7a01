'use client';

import { useEffect } from 'react';
import { followReader } from './follow-reader';

/** Marks in the lists of contents where the reader is. Without it they are plain lists. */
export function ContentsFollower() {
  useEffect(() => followReader(document), []);
  return null;
}
