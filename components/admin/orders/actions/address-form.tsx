'use client';

import { TextField } from '@/components/ui/text-field';
import { countryName } from '@/lib/core/country-name';
import type { ShippingAddress } from '@/lib/orders/order';
import { correctAddress } from './actions';
import { OrderActionForm } from './order-action-form';
import styles from './order-action-form.module.css';
import type { OrderActionTarget } from './order-action-state';

const FIELDS = [
  { name: 'name', label: 'Full name', isRequired: true },
  { name: 'line1', label: 'Street and house number', isRequired: true },
  { name: 'line2', label: 'Flat, floor or area', isRequired: false },
  { name: 'city', label: 'City', isRequired: true },
  { name: 'region', label: 'Province or state', isRequired: false },
  { name: 'postalCode', label: 'Postal code', isRequired: false },
  { name: 'phone', label: 'Phone', isRequired: true },
] as const;

type AddressFormProps = {
  target: OrderActionTarget;
  requestKey: string;
  address: ShippingAddress;
  isAvailable: boolean;
};

/** Correcting the address, as long as nothing has left. */
export function AddressForm({ target, requestKey, address, isAvailable }: AddressFormProps) {
  return (
    <OrderActionForm
      action={correctAddress}
      target={target}
      requestKey={requestKey}
      isAvailable={isAvailable}
      title="Correct the address"
      submit="Save the address"
      variant="secondary"
      description={
        <p>
          Checked like at the checkout. It stays in {countryName(address.country)}, because the delivery price
          is that of the country.
        </p>
      }
    >
      {(fields) => (
        <div className={styles.pair}>
          {FIELDS.map(({ name, label, isRequired }) => (
            <TextField
              key={name}
              {...fields.text(name, address[name] ?? '')}
              label={label}
              autoComplete="off"
              required={isRequired}
              optional={!isRequired}
            />
          ))}
        </div>
      )}
    </OrderActionForm>
  );
}
