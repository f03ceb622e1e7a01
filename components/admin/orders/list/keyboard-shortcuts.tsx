'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Dialog } from '@/components/ui/dialog';
import styles from './keyboard-shortcuts.module.css';
import { focusAdjacentRow, openRow, toggleRow } from './row-navigation';
import { areShortcutsOn, setShortcutsOn, subscribeToShortcuts } from './shortcut-setting';

const SHORTCUTS: readonly [string, string][] = [
  ['j', 'Next order'],
  ['k', 'Order before'],
  ['Enter', 'Open the order'],
  ['x', 'Tick the order, or untick it'],
  ['/', 'Search'],
  ['?', 'These keys'],
];

/** The keyboard shortcuts of the list and the dialog that lists them. They can be switched off (WCAG 2.1.4). */
export function KeyboardShortcuts() {
  const [isOpen, setOpen] = useState(false);
  const isOn = useSyncExternalStore(subscribeToShortcuts, areShortcutsOn, () => true);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === '?' && isUnhandled(event)) {
        event.preventDefault();
        setOpen(true);
      } else if (isOn && isUnhandled(event)) {
        handleShortcut(event);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
  return (
    <>
      <button type="button" className={styles.open} onClick={() => setOpen(true)} aria-keyshortcuts="?">
        Keys <kbd>?</kbd>
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Keys of the list">
        <dl className={styles.shortcuts}>
          {SHORTCUTS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input type="checkbox" checked={isOn} onChange={(event) => setShortcutsOn(event.target.checked)} />
          The keys are on, in this browser
        </label>
      </Dialog>
    </>
  );
}

function handleShortcut(event: KeyboardEvent): void {
  if (event.key === '/') {
    event.preventDefault();
    const search = document.querySelector<HTMLInputElement>('#order-search');
    search?.focus();
    search?.select();
    return;
  }
  const isDone =
    (event.key === 'j' && focusAdjacentRow(1)) ||
    (event.key === 'k' && focusAdjacentRow(-1)) ||
    (event.key === 'x' && toggleRow()) ||
    (event.key === 'Enter' && openRow());
  if (isDone) event.preventDefault();
}

/** Whether a key is not meant for an input, the browser or a dialog. */
function isUnhandled(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false;
  if (document.querySelector('dialog[open]')) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.isContentEditable) return false;
  const field = target?.closest('input, select, textarea');
  return !field || (field instanceof HTMLInputElement && field.type === 'checkbox');
}
