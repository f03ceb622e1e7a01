import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { orderIntakeOf } from '@/lib/settings/order-intake';
import { getShopSettings } from '@/lib/settings/queries';
import { CLOSED_TEXTS } from './order-intake-texts';

/** Its children while the shop takes orders; while it is paused or was never opened, an alert that says so. */
export async function WhileTakingOrders({ children }: { children: ReactNode }) {
  const settings = await getShopSettings();
  const intake = orderIntakeOf(settings);
  if (intake === 'open') return children;
  const { title, text } = CLOSED_TEXTS[intake];
  return (
    <Alert tone="caution" title={title}>
      <p>{(intake === 'paused' && settings.pausedMessage) || text}</p>
    </Alert>
  );
}
