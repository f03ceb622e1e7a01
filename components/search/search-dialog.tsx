'use client';

import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Dialog } from '@/components/ui/dialog';
import type { PageIndex } from '@/lib/search/page-index';
import { loadSearchIndex } from './load-search-index';
import styles from './search-dialog.module.css';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';

/** The search beside the page: results while one types, the arrow keys go through them, Enter opens the whole page. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [index, setIndex] = useState<PageIndex | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const root = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => index?.find(wanted) ?? [], [index, wanted]);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector('input')?.select();
    loadSearchIndex().then(
      (loaded) => {
        setIndex(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [open]);

  return (
    <Dialog open={open} onClose={onClose} title="Search">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the arrow keys of what is inside. */}
      <div ref={root} className={styles.search} onKeyDown={moveWithArrows}>
        <SearchForm id="search-in-place" value={query} onChange={setQuery} />
        {hasFailed ? (
          <Alert tone="critical" title="Search didn’t load">
            Check your connection, or press Enter to search on its own page.
          </Alert>
        ) : (
          <SearchHits query={wanted.trim()} hits={hits} isReady={index !== null} headingLevel="h3" />
        )}
      </div>
    </Dialog>
  );
}

/** Up and down go through the field and the results, as a person expects of a list under a field. */
function moveWithArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops: Element[] = [...event.currentTarget.querySelectorAll('input, li a')];
  const next = stops[stops.indexOf(document.activeElement ?? event.currentTarget) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
