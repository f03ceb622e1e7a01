import type { FormAction, FormState } from '@/components/admin/forms/form-state';

/** What an order action's form knows after an attempt, besides its message. */
export type OrderActionResult = {
  /** The latest version of the order that this form has reported; null while that of the page counts. */
  version: number | null;
  /** What the second step confirms; null when there is nothing to confirm. */
  confirm: string | null;
};

export type OrderActionState = FormState<OrderActionResult>;

export type OrderAction = FormAction<OrderActionResult>;

/** What every form of an order action carries: the order and its version, for the optimistic lock. */
export type OrderActionTarget = { orderNumber: number; version: number };
