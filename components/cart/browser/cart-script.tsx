import { cartProblemMessage } from '@/components/cart/cart-problem';
import { CART_SCRIPT } from './cart-script-text';

/** The script of the cart, in the document itself: it answers a tap from the first moment on (docs/adr/0047). */
export function CartScript() {
  return (
    <script
      data-unreachable={cartProblemMessage('unreachable')}
      data-unknown={cartProblemMessage('unknown')}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of the shop's own.
      dangerouslySetInnerHTML={{ __html: CART_SCRIPT }}
    />
  );
}
