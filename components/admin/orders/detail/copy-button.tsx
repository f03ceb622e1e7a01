'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './copy-button.module.css';

type CopyButtonProps = { text: string; label: string };

/** Puts a text on the clipboard. Only there where that works: without JavaScript, or over plain http, it is not shown. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [canCopy, setCanCopy] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);

  async function copy() {
    const hasCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(hasCopied ? 'Copied' : 'Could not copy: select the text instead');
  }

  return (
    <p className={styles.copy}>
      {canCopy ? (
        <Button type="button" variant="secondary" size="small" onClick={copy}>
          {label}
        </Button>
      ) : null}
      <span role="status">{said}</span>
    </p>
  );
}
