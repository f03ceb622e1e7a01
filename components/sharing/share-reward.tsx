'use client';

import { useEffect, useRef, useState } from 'react';
import { setPromotionCode } from '@/components/cart/cart-store';
import { endDay } from '@/components/cart/end-day';
import { useCart } from '@/components/cart/use-cart';
import { Button } from '@/components/ui/button';
import type { ShareReward as Reward } from './request-share';
import styles from './share-reward.module.css';
import { lookAgain } from './share-store';

/** The code that was earned, until when it works, and whether it is on the cart. */
export function ShareReward({ reward }: { reward: Reward }) {
  const { cart } = useCart();
  const [problem, setProblem] = useState<string | null>(null);
  const hasAsked = useRef(false);
  const isReady = reward.state === 'ready';
  const hasThings = cart !== null && cart.lines.length > 0;
  const isOnCart = cart?.promotionCode === reward.code;

  // The cart came after the code: the server puts it there when it is asked, unless it was taken off before.
  useEffect(() => {
    if (!isReady || isOnCart || !hasThings || hasAsked.current) return;
    hasAsked.current = true;
    void lookAgain();
  }, [isReady, isOnCart, hasThings]);

  async function putOnCart() {
    setProblem((await setPromotionCode(reward.code))?.detail ?? null);
  }

  if (!isReady) return null;
  return (
    <div className={styles.reward}>
      <p className={styles.code}>{reward.code}</p>
      <p>
        {isOnCart
          ? 'It is on your cart. '
          : hasThings
            ? ''
            : 'It goes on your cart with the first thing you add. '}
        {reward.expiresAt ? (
          <>
            Until <time dateTime={reward.expiresAt}>{endDay(reward.expiresAt)}</time>.
          </>
        ) : null}
      </p>
      {hasThings && !isOnCart ? (
        <Button type="button" look="secondary" onClick={putOnCart}>
          Put it on my cart
        </Button>
      ) : null}
      <p role="alert" hidden={!problem}>
        {problem}
      </p>
    </div>
  );
}
