'use client';

import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import styles from './search-link.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));

/** The way to the search: a link to its page, which opens it in place where JavaScript is on. Ctrl or Cmd and K too. */
export function SearchLink() {
  const [state, setState] = useState<'unneeded' | 'open' | 'closed'>('unneeded');

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setState('open');
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setState('open');
  }

  return (
    <>
      <a href="/search" className={styles.link} aria-keyshortcuts="Control+K Meta+K" onClick={open}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
          <circle cx="10.5" cy="10.5" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M15.5 15.5 21 21" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className={styles.word}>Search</span>
      </a>
      <Suspense>
        {state === 'unneeded' ? null : (
          <SearchDialog open={state === 'open'} onClose={() => setState('closed')} />
        )}
      </Suspense>
    </>
  );
}
