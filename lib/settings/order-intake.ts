import type { ShopSettings } from './shop-settings';

/** Whether the shop takes orders, and if not, whether it ever has (commerce rule 47). */
export type OrderIntake = 'open' | 'paused' | 'not_opened';

/** The same in code as `takesNoOrders` is in SQL. A shop that was never opened is not paused. */
export function orderIntakeOf(settings: Pick<ShopSettings, 'openedAt' | 'isPaused'>): OrderIntake {
  if (settings.openedAt === null) return 'not_opened';
  return settings.isPaused ? 'paused' : 'open';
}
