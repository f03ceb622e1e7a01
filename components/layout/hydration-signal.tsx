'use client';

import { useEffect } from 'react';

/** Signals that React has hydrated the page and handles its events (server/hydration/hydrate-on-interaction.js). */
export function HydrationSignal() {
  useEffect(() => {
    document.dispatchEvent(new Event('page:hydrated'));
  }, []);
  return null;
}
