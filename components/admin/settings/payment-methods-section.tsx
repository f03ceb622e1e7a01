import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import type { PaymentMethodState } from '@/lib/reports/get-payment-overview';
import styles from './payment-methods-section.module.css';

/** The ways to pay: which are offered, what the others lack, and what is left at a service that has no keys any more. */
export function PaymentMethodsSection({ overview }: { overview: readonly PaymentMethodState[] }) {
  return (
    <section aria-labelledby="ways-to-pay" className={styles.section}>
      <h2 id="ways-to-pay">Ways to pay</h2>
      <ul className={styles.methods}>
        {overview.map(({ method, isConfigured }) => (
          <li key={method} className={styles.method}>
            <span className={styles.name}>{PAYMENT_METHOD_TEXTS[method].name}</span>
            <Badge tone={isConfigured ? 'positive' : 'neutral'}>{isConfigured ? 'On' : 'Off'}</Badge>
            <span className={styles.detail}>{detailOf(method, isConfigured)}</span>
          </li>
        ))}
      </ul>
      {overview.map(({ method, unfinished }) =>
        unfinished ? (
          <Alert key={method} tone="critical" title={`${providerOf(method)} still has money of your orders`}>
            <p>
              This server has no keys for {providerOf(method)}. Still open there: {unfinished}. None of it is
              settled, closed or refunded here until the keys are set again and the shop is restarted. Until
              then, look it up in the dashboard of {providerOf(method)}.
            </p>
          </Alert>
        ) : null,
      )}
    </section>
  );
}

function detailOf(method: PaymentMethodState['method'], isConfigured: boolean): string {
  const { offered, provider } = PAYMENT_METHOD_STAFF_TEXTS[method];
  if (isConfigured || !provider) return `${offered}.`;
  return `Buyers are not offered it, because ${provider.name} is not set up on the server: ${provider.variables} are missing.`;
}

function providerOf(method: PaymentMethodState['method']): string {
  return PAYMENT_METHOD_STAFF_TEXTS[method].provider?.name ?? PAYMENT_METHOD_TEXTS[method].name;
}
