'use client';

import { useEffect } from 'react';
import { dropAllDrafts } from './draft-store';

/** Leaves nothing of what was typed behind in a browser that was signed out of. */
export function ForgetDrafts() {
  useEffect(dropAllDrafts, []);
  return null;
}
