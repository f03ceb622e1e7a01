'use client';

import type { FormFields } from '@/components/admin/forms/form-fields';
import { dispatch } from '@/components/admin/orders/actions/actions';
import { OrderActionForm } from '@/components/admin/orders/actions/order-action-form';
import styles from '@/components/admin/orders/actions/order-action-form.module.css';
import type { OrderActionTarget } from '@/components/admin/orders/actions/order-action-state';
import { TextField } from '@/components/ui/text-field';
import { CARRIERS } from '@/lib/orders/fulfilment/carriers';
import { outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import type { StaffOrder } from '@/lib/orders/staff-order';

type DispatchFormProps = {
  target: OrderActionTarget;
  requestKey: string;
  lines: StaffOrder['lines'];
  isAvailable: boolean;
  /** The carrier of the latest fulfilment of the shop. */
  usualCarrier: string;
};

/** Dispatches an order: units of each line, carrier and tracking number. */
export function DispatchForm({ target, requestKey, lines, isAvailable, usualCarrier }: DispatchFormProps) {
  return (
    <OrderActionForm
      action={dispatch}
      target={target}
      requestKey={requestKey}
      isAvailable={isAvailable}
      submit="Mark as sent"
      description={
        <p>
          Notes the parcel and writes to the buyer at once, with the tracking number. Taking the parcel back
          is the way to undo it.
        </p>
      }
    >
      {(fields) => (
        <>
          <Units lines={lines} fields={fields} />
          <CarrierFields fields={fields} usualCarrier={usualCarrier} />
        </>
      )}
    </OrderActionForm>
  );
}

function Units({ lines, fields }: { lines: StaffOrder['lines']; fields: FormFields }) {
  return (
    <fieldset className={styles.units}>
      <legend className={styles.soft}>In this parcel</legend>
      {lines.map((line) => {
        const outstanding = outstandingOf(line);
        const { error: _, ...units } = fields.text(`send.${line.id}`, outstanding || '');
        if (outstanding === 0 && units.defaultValue === '') return null;
        return (
          <div key={line.id} className={styles.unit}>
            <input {...units} type="number" inputMode="numeric" min={0} step={1} required />
            <label htmlFor={units.id} className={styles.what}>
              <span className={styles.title}>
                {line.title}, {line.variantTitle}
              </span>
              <span className={styles.soft}>
                {line.sku} · {outstanding} to send
                {outstanding === line.quantity ? '' : ` of ${line.quantity} ordered`}
              </span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

function CarrierFields({ fields, usualCarrier }: { fields: FormFields; usualCarrier: string }) {
  const list = `${fields.text('carrierName').id}-list`;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          {...fields.text('carrierName', usualCarrier)}
          label="Courier"
          list={list}
          required
          maxLength={60}
          autoComplete="off"
        />
        <datalist id={list}>
          {CARRIERS.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          {...fields.text('trackingNumber')}
          label="Tracking number"
          optional
          maxLength={80}
          autoComplete="off"
        />
      </div>
      <TextField
        {...fields.text('trackingUrl')}
        type="text"
        inputMode="url"
        label="Tracking link"
        optional
        hint="Made by itself for TCS, PostEx, Trax, DHL, FedEx, UPS and Aramex."
        maxLength={500}
        autoComplete="off"
      />
    </>
  );
}
