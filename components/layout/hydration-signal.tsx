'use client';

import { useEffect } from 'react';

/** Tells the deferred page that React has hydrated it and hears events from now on (server/hydration/hydrate-on-interaction.js). */
export function HydrationSignal() {
  useEffect(() => {
    document.dispatchEvent(new Event('page:hydrated'));
  }, []);
  return null;
}
