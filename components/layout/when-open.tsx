import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { getShopSettings } from '@/lib/settings/queries';

/** What stands here while the shop takes orders; while it does not, that it does not. */
export async function WhenOpen({ children }: { children: ReactNode }) {
  const { isPaused, pausedMessage } = await getShopSettings();
  if (!isPaused) return children;
  return (
    <Notice tone="caution" title="We take no orders just now">
      <p>{pausedMessage || 'Look in again later; what is in your cart stays there.'}</p>
    </Notice>
  );
}
