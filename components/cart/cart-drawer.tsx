import { DialogFrame } from '@/components/ui/dialog-frame';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { CartRegion } from './cart-region';

const TITLE_ID = 'cart-drawer-title';

/** The cart in a drawer beside the page, opened by its script after something was added. */
export function CartDrawer() {
  return (
    <>
      <DialogFrame
        id="cart-drawer"
        titleId={TITLE_ID}
        title="Your cart"
        placement="end"
        suppressHydrationWarning
      >
        <CartRegion view="drawer" cart={null} />
      </DialogFrame>
      <VisuallyHidden>
        <span
          id="cart-voice"
          aria-live="polite"
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: empty; the script of the cart speaks here.
          dangerouslySetInnerHTML={{ __html: '' }}
        />
      </VisuallyHidden>
    </>
  );
}
