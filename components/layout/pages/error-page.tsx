'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { StatusMessage } from './status-message';

type ErrorPageProps = {
  retry: () => void;
  /** Where somebody may have ordered or paid a moment ago. The page can't know whether it went through. */
  mayHavePaid?: boolean;
};

/** The page could not be rendered. */
export function ErrorPage({ retry, mayHavePaid }: ErrorPageProps) {
  return (
    <StatusMessage
      title="This page didn’t load"
      actions={
        <>
          <Button type="button" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href={mayHavePaid ? '/account' : '/'} variant="quiet">
            {mayHavePaid ? 'See your orders' : 'Go to the front page'}
          </ButtonLink>
        </>
      }
    >
      <p>Something went wrong on our side. Your cart is kept. Wait a moment and try again.</p>
      {mayHavePaid ? (
        <p>
          If you’ve just ordered or paid, please don’t do it a second time. We can’t see from here whether it
          went through: look at your orders, and in your email for a confirmation. It can take a few minutes.
        </p>
      ) : null}
    </StatusMessage>
  );
}
