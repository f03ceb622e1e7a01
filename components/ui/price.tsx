import { type Currency, formatMoney } from '@/lib/core/money';
import styles from './price.module.css';
import { VisuallyHidden } from './visually-hidden';

type PriceProps = {
  amountMinor: number;
  /** The price before a reduction, one that was really asked (rule 45); shown struck through. */
  formerMinor?: number | null;
  currency: Currency;
  size?: 'small' | 'medium' | 'large';
};

/** A price, with the former one when it is reduced. */
export function Price({ amountMinor, formerMinor = null, currency, size = 'medium' }: PriceProps) {
  if (formerMinor === null || formerMinor <= amountMinor) {
    return <span className={`${styles.price} ${styles[size]}`}>{formatMoney(amountMinor, currency)}</span>;
  }
  return (
    <span className={`${styles.price} ${styles[size]}`}>
      <VisuallyHidden>Now </VisuallyHidden>
      {formatMoney(amountMinor, currency)}{' '}
      <s className={styles.former}>
        <VisuallyHidden>, before </VisuallyHidden>
        {formatMoney(formerMinor, currency)}
      </s>
    </span>
  );
}
