'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 1500;

/** Brings the page up to date while something runs, without losing the place or the focus. */
export function RefreshWhileRunning() {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(clock);
  }, [router]);
  return null;
}
