import type { ReactNode } from 'react';
import styles from './shop-header.module.css';
import { Wordmark } from './wordmark';

const PRODUCT_PATH = '/products/nue-cupping-massager';

type ShopHeaderProps = {
  /** Of the shop. */
  name: string;
  /** The way to the cart, with its count where JavaScript is on; a plain link unless given. */
  cartLink?: ReactNode;
  /** The way to the search, which opens in place where JavaScript is on; a plain link unless given. */
  searchLink?: ReactNode;
};

/** The header of the browsing pages. */
export function ShopHeader({
  name,
  cartLink = <a href="/cart">Cart</a>,
  searchLink = <a href="/search">Search</a>,
}: ShopHeaderProps) {
  return (
    <header className={styles.header}>
      <Wordmark name={name} />
      <nav className={styles.nav} aria-label="Shop">
        <a href={PRODUCT_PATH}>
          <span className={styles.long}>The massager</span>
          <span className={styles.short}>Massager</span>
        </a>
        <a href="/articles">Articles</a>
        {searchLink}
        {cartLink}
      </nav>
    </header>
  );
}
