import styles from './quiet-header.module.css';
import { Wordmark } from './wordmark';

type QuietHeaderProps = {
  /** One way back, for example to the cart. */
  back?: { href: string; label: string };
};

/** The header of checkout, orders and account: nothing that leads away but one way back. */
export function QuietHeader({ back }: QuietHeaderProps) {
  return (
    <header className={styles.header}>
      <Wordmark />
      {back ? (
        <a className={styles.back} href={back.href}>
          {back.label}
        </a>
      ) : null}
    </header>
  );
}
