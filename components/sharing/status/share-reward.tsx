'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readCart, subscribeToCart } from '@/components/cart/browser/shop-cart';
import { CartFormProblem } from '@/components/cart/cart-form-problem';
import type { ShareReward as Reward } from '@/components/sharing/store/request-share';
import { refreshShare } from '@/components/sharing/store/share-store';
import { Button } from '@/components/ui/button';
import { formatShopDate } from '@/lib/config/format-shop-time';
import styles from './share-reward.module.css';

/** The code that was earned, until when it works, and whether it is on the cart. */
export function ShareReward({ reward }: { reward: Reward }) {
  const cart = useSyncExternalStore(subscribeToCart, readCart, () => null);
  const hasRefreshed = useRef(false);
  const isReady = reward.state === 'ready';
  const hasLines = cart !== null && cart.lines.length > 0;
  const isOnCart = cart?.promotionCode === reward.code;

  // The cart came after the code: the server applies it on refresh, unless it was removed before.
  useEffect(() => {
    if (!isReady || isOnCart || !hasLines || hasRefreshed.current) return;
    hasRefreshed.current = true;
    void refreshShare();
  }, [isReady, isOnCart, hasLines]);

  if (!isReady) return null;
  return (
    <div className={styles.reward}>
      <p className={styles.code}>{reward.code}</p>
      <p>
        {isOnCart
          ? 'It’s in your cart. '
          : hasLines
            ? ''
            : 'We’ll apply it when you add something to your cart. '}
        {reward.expiresAt ? (
          <>
            Until <time dateTime={reward.expiresAt}>{formatShopDate(new Date(reward.expiresAt))}</time>.
          </>
        ) : null}
      </p>
      {hasLines && !isOnCart ? (
        <form method="post" action="/api/cart/promotion-code">
          <input type="hidden" name="code" value={reward.code} />
          <Button variant="secondary">Apply to my cart</Button>
          <CartFormProblem />
        </form>
      ) : null}
    </div>
  );
}
