'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { StatusMessage } from './status-message';

/** The page could not be rendered. */
export function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <StatusMessage
      title="This page did not load"
      actions={
        <>
          <Button type="button" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/" variant="quiet">
            Go to the front page
          </ButtonLink>
        </>
      }
    >
      <p>
        Something went wrong on our side. Your cart is kept, and nothing was charged. Wait a moment and try
        again.
      </p>
    </StatusMessage>
  );
}
