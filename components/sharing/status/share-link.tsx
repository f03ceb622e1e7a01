'use client';

import { useId, useRef, useState } from 'react';
import { copyToClipboard } from '@/components/sharing/store/copy-to-clipboard';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './share-status.module.css';

/** The link of a share, to copy; where the browser does not let us, it is selected for the person to copy. */
export function ShareLink({ shareUrl }: { shareUrl: string }) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);

  async function copy() {
    const isCopied = await copyToClipboard(shareUrl);
    const field = row.current?.querySelector('input');
    if (!isCopied && field) {
      field.focus();
      field.select();
    }
    setOutcome(isCopied ? 'copied' : 'selected');
  }

  return (
    <div ref={row} className={styles.link}>
      <TextField
        id={`${id}-link`}
        label="Your link"
        hint={outcome === 'selected' ? 'It’s selected: copy it with your keyboard or the menu.' : undefined}
        type="url"
        value={shareUrl}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button type="button" variant="secondary" onClick={copy}>
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <VisuallyHidden>
        <span aria-live="polite">{outcome === 'copied' ? 'Link copied.' : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
