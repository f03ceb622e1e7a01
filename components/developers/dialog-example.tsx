'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** A dialog with the button that opens it. */
export function DialogExample({ placement }: { placement: 'centre' | 'end' }) {
  const [isOpen, setOpen] = useState(false);
  const name = placement === 'end' ? 'drawer' : 'dialog';
  return (
    <>
      <Button variant="secondary" type="button" onClick={() => setOpen(true)}>
        Open the {name}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={`A ${name}`} placement={placement}>
        <p>Escape, “Close” or a click outside closes it, and the focus goes back to the button.</p>
      </Dialog>
    </>
  );
}
