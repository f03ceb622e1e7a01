import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { TextField } from '@/components/ui/text-field';
import styles from './find-order-form.module.css';

/** Asks for the link to an order. The response is the same whether there is such an order or not. */
export function FindOrderForm() {
  return (
    <form method="post" action="/api/orders/find" className={styles.form}>
      <TextField
        id="find-order-number"
        name="orderNumber"
        label="Order number"
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
      />
      <EmailField
        id="find-order-email"
        name="email"
        label="Email address you ordered with"
        required
        autoComplete="email"
      />
      <Button variant="accent">Email me the link</Button>
    </form>
  );
}
