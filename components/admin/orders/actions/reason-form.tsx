'use client';

import { TextField } from '@/components/ui/text-field';
import { cancel, cancelShipment, clearFlag, flag } from './actions';
import { OrderActionForm } from './order-action-form';
import type { OrderActionTarget } from './order-action-state';

const FORMS = {
  cancel: {
    action: cancel,
    title: 'Cancel the order',
    submit: 'Cancel the order',
    label: 'Why',
    isRequired: true,
  },
  flag: {
    action: flag,
    title: 'Ask for a person',
    submit: 'Flag the order',
    label: 'What is to be looked at',
    isRequired: true,
  },
  clearFlag: {
    action: clearFlag,
    title: 'Clear the flag',
    submit: 'Clear the flag',
    label: 'What came of it',
    isRequired: false,
  },
  cancelFulfilment: {
    action: cancelShipment,
    title: 'Take the parcel back',
    submit: 'Take it back',
    label: 'Why',
    isRequired: true,
  },
} as const;

type ReasonFormProps = {
  kind: keyof typeof FORMS;
  target: OrderActionTarget;
  requestKey: string;
  description: string;
  isAvailable: boolean;
  parcelId?: string;
};

/** An action that takes a reason and nothing else. */
export function ReasonForm({
  kind,
  target,
  requestKey,
  description,
  isAvailable,
  parcelId,
}: ReasonFormProps) {
  const { action, title, submit, label, isRequired } = FORMS[kind];
  return (
    <OrderActionForm
      action={action}
      target={target}
      requestKey={requestKey}
      isAvailable={isAvailable}
      title={title}
      submit={submit}
      variant="secondary"
      description={<p>{description}</p>}
      hidden={parcelId ? { parcelId } : {}}
    >
      {(fields) => (
        <TextField
          {...fields.text('reason')}
          label={label}
          hint="It stands in the timeline; no names or addresses."
          required={isRequired}
          optional={!isRequired}
          maxLength={300}
          autoComplete="off"
        />
      )}
    </OrderActionForm>
  );
}
