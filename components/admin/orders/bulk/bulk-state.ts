import type { FormState } from '@/components/admin/forms/form-state';

export type BulkResult = {
  /** Still selected: those that were refused. */
  selected: number[];
  /** Those that were tried, with whatever outcome. */
  attempted: number[];
};

/** The state of a form that changes many orders. */
export type BulkState = FormState<BulkResult>;
