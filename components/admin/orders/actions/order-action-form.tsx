'use client';

import type { ReactNode } from 'react';
import type { FormFields } from '@/components/admin/forms/form-fields';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class-name';
import type { OrderAction, OrderActionResult, OrderActionTarget } from './order-action-state';

type OrderActionFormProps = {
  action: OrderAction;
  target: OrderActionTarget;
  /** Idempotency key of this rendering of the page. */
  requestKey: string;
  /** The label of the disclosure that holds the form; without one the form is open. */
  title?: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  submit: string;
  /** The label of the button that confirms, where there are two steps. */
  confirmLabel?: string;
  variant?: ButtonVariant['variant'];
  isAvailable: boolean;
  hidden?: Record<string, string>;
  children?: (fields: FormFields) => ReactNode;
};

/** The form of an order action: it says what it will do, and carries the version of the order. */
export function OrderActionForm(props: OrderActionFormProps) {
  const { target, requestKey, title, submit, confirmLabel = submit, variant, children } = props;
  return (
    <StaffForm
      action={props.action}
      isAvailable={props.isAvailable}
      description={props.description}
      hidden={{ orderNumber: target.orderNumber, requestKey, ...props.hidden }}
      disclosure={title ? { summary: title, variant: 'arrow' } : undefined}
      submit={({ isSending, result }) => (
        <div>
          <Button busy={isSending} variant={variant} size={title ? 'small' : 'medium'}>
            {result?.confirm ? confirmLabel : submit}
          </Button>
        </div>
      )}
    >
      {(fields, result) => (
        <>
          <ExpectedVersion target={target} result={result} />
          {children?.(fields)}
        </>
      )}
    </StaffForm>
  );
}

type ExpectedVersionProps = { target: OrderActionTarget; result: OrderActionResult | null };

/** What the change is based on, for the optimistic lock, and the step that it confirms. */
function ExpectedVersion({ target, result }: ExpectedVersionProps) {
  return (
    <>
      <input type="hidden" name="seen" value={Math.max(result?.version ?? 0, target.version)} />
      {result?.confirm ? <input type="hidden" name="confirm" value={result.confirm} /> : null}
    </>
  );
}
