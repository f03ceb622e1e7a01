'use client';

import { type SubmitEvent, useState } from 'react';
import { setPromotionCode } from '@/components/cart/store/cart-store';
import { Alert } from '@/components/ui/alert';
import type { CartPromotion } from '@/lib/cart/cart';
import { formatShopDate } from '@/lib/config/format-shop-time';
import styles from './applied-promotion.module.css';

type AppliedPromotionProps = {
  promotion: CartPromotion;
  onRemoved: () => void;
};

/** The promotion code on the cart: title, expiry, why it gives no discount if so, and a button to remove it. */
export function AppliedPromotion({ promotion, onRemoved }: AppliedPromotionProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { code, title, expiresAt, problem } = promotion;

  async function remove(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const refused = await setPromotionCode('');
    setBusy(false);
    setFailure(refused?.detail ?? null);
    if (!refused) onRemoved();
  }

  return (
    <div className={styles.applied}>
      <div className={styles.row}>
        <p className={styles.details}>
          <span className={styles.title}>{title}</span>
          <span className={styles.code}>{code}</span>
          {expiresAt ? (
            <span>
              Until <time dateTime={expiresAt}>{formatShopDate(new Date(expiresAt))}</time>
            </span>
          ) : null}
        </p>
        <form method="post" action="/api/cart/promotion-code" onSubmit={remove}>
          <input type="hidden" name="code" value="" />
          <button
            type="submit"
            className={styles.remove}
            aria-busy={isBusy || undefined}
            aria-label={`Remove the code ${code}`}
          >
            Remove
          </button>
        </form>
      </div>
      {problem ? (
        <Alert tone="caution" title="This code takes nothing off yet">
          {problem.detail}
        </Alert>
      ) : null}
      <p role="alert" className={styles.failure} hidden={!failure}>
        {failure}
      </p>
    </div>
  );
}
