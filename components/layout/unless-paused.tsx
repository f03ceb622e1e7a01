import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { getShopSettings } from '@/lib/settings/queries';

/** Its children while the shop takes orders; while the shop is paused, an alert that says so. */
export async function UnlessPaused({ children }: { children: ReactNode }) {
  const { isPaused, pausedMessage } = await getShopSettings();
  if (!isPaused) return children;
  return (
    <Alert tone="caution" title="We’re not taking orders right now">
      <p>{pausedMessage || 'Please come back later. Everything in your cart stays there.'}</p>
    </Alert>
  );
}
