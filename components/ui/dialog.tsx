'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { DialogFrame } from './dialog-frame';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** In the middle, or a drawer at the end of the line. */
  placement?: 'centre' | 'end';
  children: ReactNode;
};

/** A dialog that React opens and closes. */
export function Dialog({ open, onClose, children, ...frame }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <DialogFrame
      {...frame}
      ref={dialog}
      titleId={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {children}
    </DialogFrame>
  );
}
