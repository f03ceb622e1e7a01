import { Disclosure } from '@/components/admin/forms/disclosure';
import styles from '@/components/admin/forms/disclosure.module.css';
import { Panel } from '@/components/admin/forms/panel';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { listCountries } from '@/lib/checkout/countries';
import { REST_OF_WORLD, type StaffDeliveryOption } from '@/lib/checkout/staff-delivery';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import { DeliveryForm } from './delivery-form';
import { deliveryFormDefaults } from './delivery-form-defaults';
import type { CountryOption } from './rate-fields';

type DeliveryEditorProps = {
  options: readonly StaffDeliveryOption[];
  served: readonly string[];
  mayManage: boolean;
};

const ELSEWHERE = { code: REST_OF_WORLD, name: 'Everywhere else abroad' };

/** The delivery options with their prices. */
export function DeliveryEditor({ options, served, mayManage }: DeliveryEditorProps) {
  const countries = [...listCountries(), ELSEWHERE];
  return (
    <>
      {served.length === 0 ? (
        <Alert tone="critical" title="Nobody can order">
          <p>No way to deliver that can be chosen has a price for a country that is on. Give one a price.</p>
        </Alert>
      ) : null}
      <Panel
        id="options"
        title="Ways to deliver"
        description="Buyers see those of their country, in this order; the first is chosen unless they choose another."
      >
        {options.map((option) => (
          <OptionDisclosure key={option.code} option={option} countries={countries} mayManage={mayManage} />
        ))}
        {mayManage ? (
          <DeliveryForm
            key={options.length}
            countries={countries}
            disclosure={{ summary: 'Add a way to deliver', isOpen: options.length === 0 }}
          />
        ) : null}
      </Panel>
    </>
  );
}

type OptionDisclosureProps = {
  option: StaffDeliveryOption;
  countries: readonly CountryOption[];
  mayManage: boolean;
};

function OptionDisclosure({ option, countries, mayManage }: OptionDisclosureProps) {
  const { code, title, isActive, rates, version } = option;
  const disclosure = {
    id: code,
    summary: (
      <span className={styles.line}>
        <span className={styles.name}>
          {title} <span className={styles.soft}>{daysOf(option)}</span>
        </span>
        {isActive ? null : <Badge>Cannot be chosen</Badge>}
        <span className={styles.soft}>{pricesOf(option)}</span>
      </span>
    ),
  };
  if (!mayManage) return <Disclosure options={disclosure} />;
  const saved = deliveryFormDefaults(option);
  return (
    <DeliveryForm
      key={version}
      countries={countries}
      option={{ code, isActive, rateCount: rates.length, saved }}
      disclosure={disclosure}
    />
  );
}

function daysOf({ minDays, maxDays }: StaffDeliveryOption): string {
  return minDays === maxDays ? `${minDays} days` : `${minDays} to ${maxDays} days`;
}

function pricesOf({ rates, currency }: StaffDeliveryOption): string {
  if (rates.length === 0) return 'No price';
  return rates
    .map(({ country, priceMinor }) => {
      const place = country === REST_OF_WORLD ? 'Abroad' : countryName(country);
      return `${place} ${priceMinor === 0 ? 'free' : formatMoney(priceMinor, currency)}`;
    })
    .join(', ');
}
