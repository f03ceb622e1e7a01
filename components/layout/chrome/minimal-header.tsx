import styles from './minimal-header.module.css';
import { Wordmark } from './wordmark';

type MinimalHeaderProps = {
  /** Of the shop; left out where it cannot be read. */
  name?: string;
  /** One way back, for example to the cart. */
  back?: { href: string; label: string };
};

/** The header of checkout, orders and account: nothing that leads away but one way back. */
export function MinimalHeader({ name, back }: MinimalHeaderProps) {
  return (
    <header className={styles.header}>
      <Wordmark name={name} />
      {back ? (
        <a className={styles.back} href={back.href}>
          {back.label}
        </a>
      ) : null}
    </header>
  );
}
