'use client';

import { useEffect, useRef, useState } from 'react';
import { formatCount } from '@/lib/core/format-count';
import { downloadExport } from './download-export';
import styles from './export-progress.module.css';

type State =
  | { is: 'idle' }
  | { is: 'running'; rows: number; of: number }
  | { is: 'done'; rows: number }
  | { is: 'failed'; message: string };

/** Intercepts the download of the form around it, to show its progress and let it be stopped. */
export function ExportProgress() {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const download = async (event: SubmitEvent) => {
      event.preventDefault();
      if (stop.current) return;
      const controller = new AbortController();
      stop.current = controller;
      const query = new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, String(value)]),
      );
      const onRows = (rows: number, of: number) => setState({ is: 'running', rows, of });
      onRows(0, 0);
      const outcome = await downloadExport({
        url: `${form.action}?${query}`,
        signal: controller.signal,
        onRows,
      });
      stop.current = null;
      setState(outcome.ok ? { is: 'done', rows: outcome.rows } : { is: 'failed', message: outcome.message });
    };
    form.addEventListener('submit', download);
    return () => {
      form.removeEventListener('submit', download);
      stop.current?.abort();
    };
  }, []);
  return (
    <div ref={place} className={styles.progress}>
      {state.is === 'running' ? (
        <>
          <progress max={Math.max(1, state.of)} value={state.rows} aria-label="How far the export is" />
          <span>
            {formatCount(state.rows)} of {formatCount(state.of)} rows
          </span>
          <button type="button" className={styles.stop} onClick={() => stop.current?.abort()}>
            Stop
          </button>
        </>
      ) : null}
      <p role="status">{statusMessage(state)}</p>
    </div>
  );
}

function statusMessage(state: State): string {
  if (state.is === 'done') {
    return state.rows === 0
      ? 'There was nothing in these days; the file has only its titles.'
      : `${formatCount(state.rows)} ${state.rows === 1 ? 'row' : 'rows'} saved.`;
  }
  return state.is === 'failed' ? state.message : '';
}
