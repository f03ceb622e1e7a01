import styles from './cart-link.module.css';

/**
 * The link to the cart. The script of the cart writes the item count into it: in the margin, to avoid a layout shift, and
 * into its name.
 */
export function CartLink() {
  return (
    <a href="/cart" className={styles.link} data-cart-link="" suppressHydrationWarning>
      Cart
      <span
        className={styles.count}
        aria-hidden="true"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty.
        dangerouslySetInnerHTML={{ __html: '' }}
      />
    </a>
  );
}
