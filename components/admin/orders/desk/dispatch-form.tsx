'use client';

import { TextField } from '@/components/ui/text-field';
import { CARRIERS } from '@/lib/orders/carriers';
import { outstandingOf } from '@/lib/orders/fulfilment-state';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { dispatch } from './actions';
import { type DeskFields, DeskForm } from './desk-form';
import styles from './desk-form.module.css';
import type { DeskTarget } from './desk-state';

type DispatchFormProps = {
  target: DeskTarget;
  requestKey: string;
  lines: StaffOrder['lines'];
  isPossible: boolean;
  /** Whom the last parcel of the shop went with. */
  usualCarrier: string;
};

/** Packing and sending: how many of each, with whom, under which number. */
export function DispatchForm({ target, requestKey, lines, isPossible, usualCarrier }: DispatchFormProps) {
  return (
    <DeskForm
      action={dispatch}
      target={target}
      requestKey={requestKey}
      isPossible={isPossible}
      submit="Mark as sent"
      says={
        <p>
          Notes the parcel and writes to the buyer at once, with the tracking number. Taking the parcel back
          is the way to undo it.
        </p>
      }
    >
      {(fields) => (
        <>
          <Pieces lines={lines} fields={fields} />
          <CarrierFields fields={fields} usualCarrier={usualCarrier} />
        </>
      )}
    </DeskForm>
  );
}

function Pieces({ lines, fields }: { lines: StaffOrder['lines']; fields: DeskFields }) {
  return (
    <fieldset className={styles.pieces}>
      <legend className={styles.soft}>In this parcel</legend>
      {lines.map((line) => {
        const outstanding = outstandingOf(line);
        const name = `send.${line.id}`;
        if (outstanding === 0 && !fields.typed(name)) return null;
        return (
          <div key={line.id} className={styles.piece}>
            <input
              id={fields.id(name)}
              name={name}
              type="number"
              inputMode="numeric"
              min={0}
              step={1}
              required
              defaultValue={fields.typed(name, String(outstanding))}
            />
            <label htmlFor={fields.id(name)} className={styles.what}>
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

function CarrierFields({ fields, usualCarrier }: { fields: DeskFields; usualCarrier: string }) {
  const list = fields.id('carriers');
  return (
    <>
      <div className={styles.pair}>
        <TextField
          id={fields.id('carrierName')}
          name="carrierName"
          label="Courier"
          list={list}
          required
          maxLength={60}
          autoComplete="off"
          defaultValue={fields.typed('carrierName', usualCarrier)}
          error={fields.error('carrierName')}
        />
        <datalist id={list}>
          {CARRIERS.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          id={fields.id('trackingNumber')}
          name="trackingNumber"
          label="Tracking number"
          optional
          maxLength={80}
          autoComplete="off"
          defaultValue={fields.typed('trackingNumber')}
        />
      </div>
      <TextField
        id={fields.id('trackingUrl')}
        name="trackingUrl"
        type="text"
        inputMode="url"
        label="Tracking link"
        optional
        hint="Made by itself for TCS, PostEx, Trax, DHL, FedEx, UPS and Aramex."
        maxLength={500}
        autoComplete="off"
        defaultValue={fields.typed('trackingUrl')}
        error={fields.error('trackingUrl')}
      />
    </>
  );
}
