'use client';

import { useEffect } from 'react';
import { deleteAllDrafts } from './draft-store';

/** Leaves nothing of what was typed behind in a browser that was signed out of. */
export function ClearDrafts() {
  useEffect(deleteAllDrafts, []);
  return null;
}
