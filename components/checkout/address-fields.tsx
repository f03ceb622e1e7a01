import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { countryRule } from '@/lib/checkout/countries';
import type { CheckoutPage } from '@/lib/workflows/checkout/get-checkout-page';
import styles from './address-fields.module.css';
import { type CheckoutValues, fieldId } from './checkout-values';

type AddressFieldsProps = {
  country: string;
  countries: CheckoutPage['countries'];
  values: CheckoutValues;
  errors: Record<string, string>;
};

/** The delivery address. The country comes first: the other fields depend on it. */
export function AddressFields({ country, countries, values, errors }: AddressFieldsProps) {
  const rule = countryRule(country);
  const isHome = country === 'PK';
  const control = (field: string) => {
    const name = `shippingAddress.${field}`;
    return { id: fieldId(name), name, error: errors[name], autoComplete: AUTOFILL[field] };
  };
  const text = (field: string, isRequired = true) => ({
    ...control(field),
    defaultValue: values[`shippingAddress.${field}`],
    required: isRequired,
    optional: !isRequired,
  });
  return (
    <>
      <SelectField {...control('country')} label="Country" defaultValue={country}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField {...text('name')} label="Full name" />
      <TextField {...text('line1')} label="Street and house number" />
      <TextField {...text('line2', false)} label="Flat, floor or area" />
      <div className={styles.pair}>
        <TextField {...text('city')} label="City" />
        <TextField
          {...text('region', rule?.isRegionRequired ?? false)}
          label={isHome ? 'Province' : 'State or province'}
        />
        <TextField {...text('postalCode', rule?.isPostalCodeRequired ?? false)} label="Postal code" />
      </div>
      <TextField
        {...text('phone')}
        label="Phone"
        hint={isHome ? 'For the courier, for example 0300 1234567' : 'For the courier, with the country code'}
        type="tel"
      />
    </>
  );
}

const AUTOFILL: Record<string, string> = {
  country: 'shipping country',
  name: 'shipping name',
  line1: 'shipping address-line1',
  line2: 'shipping address-line2',
  city: 'shipping address-level2',
  region: 'shipping address-level1',
  postalCode: 'shipping postal-code',
  phone: 'shipping tel',
};
