import { ButtonLink } from '@/components/ui/button-link';
import { EmptyPlace } from '@/components/ui/empty-place';
import { StatusMessage } from './status-message';

/** There is nothing at this address. */
export function MissingPage() {
  return (
    <StatusMessage
      title="There is no page here"
      drawing={<EmptyPlace />}
      ways={
        <>
          <ButtonLink href="/products/nue-cupping-massager">See the massager</ButtonLink>
          <ButtonLink href="/articles" look="quiet">
            Articles
          </ButtonLink>
          <ButtonLink href="/orders/find" look="quiet">
            Find your order
          </ButtonLink>
        </>
      }
    >
      <p>The address may have been mistyped, or what was here is no longer sold.</p>
    </StatusMessage>
  );
}
