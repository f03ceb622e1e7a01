'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { areKeysOn, switchKeys, watchKeys } from './key-setting';
import styles from './list-keys.module.css';
import { openRow, stepRow, tickRow } from './list-rows';

const KEYS: readonly [string, string][] = [
  ['j', 'Next order'],
  ['k', 'Order before'],
  ['Enter', 'Open the order'],
  ['x', 'Tick the order, or untick it'],
  ['/', 'Search'],
  ['?', 'These keys'],
];

/** The keys of the list, and the words that tell them. Who needs single keys for something else switches them off. */
export function ListKeys() {
  const [isOpen, setOpen] = useState(false);
  const isOn = useSyncExternalStore(watchKeys, areKeysOn, () => true);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === '?' && isFree(event)) {
        event.preventDefault();
        setOpen(true);
      } else if (isOn && isFree(event)) {
        answer(event);
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
        <dl className={styles.keys}>
          {KEYS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input type="checkbox" checked={isOn} onChange={(event) => switchKeys(event.target.checked)} />
          The keys are on, in this browser
        </label>
      </Dialog>
    </>
  );
}

function answer(event: KeyboardEvent): void {
  if (event.key === '/') {
    event.preventDefault();
    const search = document.querySelector<HTMLInputElement>('#order-search');
    search?.focus();
    search?.select();
    return;
  }
  const isDone =
    (event.key === 'j' && stepRow(1)) ||
    (event.key === 'k' && stepRow(-1)) ||
    (event.key === 'x' && tickRow()) ||
    (event.key === 'Enter' && openRow());
  if (isDone) event.preventDefault();
}

/** Whether a key was not meant for something that is typed or chosen in, for the browser, or for a dialog. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false;
  if (document.querySelector('dialog[open]')) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.isContentEditable) return false;
  const field = target?.closest('input, select, textarea');
  return !field || (field instanceof HTMLInputElement && field.type === 'checkbox');
}
