'use client';

import { useEffect } from 'react';

/** Tells the page that its scripts hear what is done from now on (scripts/server/wake-page.js). */
export function Awake() {
  useEffect(() => {
    document.dispatchEvent(new Event('page:awake'));
  }, []);
  return null;
}
