import { ButtonLink } from '@/components/ui/button-link';
import { EmptyStateIllustration } from '@/components/ui/empty-state-illustration';
import { StatusMessage } from './status-message';

/** There is nothing at this address. */
export function NotFoundPage() {
  return (
    <StatusMessage
      title="We can’t find this page"
      illustration={<EmptyStateIllustration />}
      actions={
        <>
          <ButtonLink href="/products/nue-cupping-massager">See the massager</ButtonLink>
          <ButtonLink href="/articles" variant="quiet">
            Articles
          </ButtonLink>
          <ButtonLink href="/orders/find" variant="quiet">
            Find your order
          </ButtonLink>
        </>
      }
    >
      <p>The address may be mistyped, or we may no longer sell what was here.</p>
    </StatusMessage>
  );
}
