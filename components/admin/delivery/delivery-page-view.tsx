import { Folded } from '@/components/admin/forms/folded';
import styles from '@/components/admin/forms/folded.module.css';
import { Panel } from '@/components/admin/forms/panel';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { listCountries } from '@/lib/checkout/countries';
import { ABROAD, type StaffDeliveryOption } from '@/lib/checkout/staff-delivery';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import { DeliveryForm } from './delivery-form';
import { deliveryToType } from './delivery-to-type';
import type { CountryChoice } from './rate-fields';

type DeliveryPageViewProps = {
  options: readonly StaffDeliveryOption[];
  served: readonly string[];
  mayManage: boolean;
};

const ELSEWHERE = { code: ABROAD, name: 'Everywhere else abroad' };

/** The ways to deliver with their prices, and where the shop therefore delivers to. */
export function DeliveryPageView({ options, served, mayManage }: DeliveryPageViewProps) {
  const countries = [...listCountries(), ELSEWHERE];
  return (
    <>
      {served.length === 0 ? (
        <Notice tone="critical" title="Nobody can order">
          <p>No way to deliver that can be chosen has a price for any country. Give one a price.</p>
        </Notice>
      ) : null}
      <Panel
        id="options"
        title="Ways to deliver"
        explanation="Buyers see those of their country, in this order; the first is chosen unless they choose another."
      >
        {options.map((option) => (
          <OptionFold key={option.code} option={option} countries={countries} mayManage={mayManage} />
        ))}
        {mayManage ? (
          <DeliveryForm
            key={options.length}
            countries={countries}
            fold={{ summary: 'Add a way to deliver', isOpen: options.length === 0 }}
          />
        ) : null}
      </Panel>
      <Panel
        id="served"
        title="Where the shop delivers to"
        explanation="A country is served when some way to deliver that can be chosen has a price for it."
      >
        <p>
          {served.length === 0
            ? 'Nowhere.'
            : `${served.length} ${served.length === 1 ? 'country' : 'countries'}: ${served.join(', ')}.`}
        </p>
      </Panel>
    </>
  );
}

type OptionFoldProps = {
  option: StaffDeliveryOption;
  countries: readonly CountryChoice[];
  mayManage: boolean;
};

function OptionFold({ option, countries, mayManage }: OptionFoldProps) {
  const { code, title, isActive, rates, version } = option;
  const fold = {
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
  if (!mayManage) return <Folded fold={fold} />;
  const saved = deliveryToType(option);
  return (
    <DeliveryForm
      key={version}
      countries={countries}
      option={{ code, isActive, rateCount: rates.length, saved }}
      fold={fold}
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
      const place = country === ABROAD ? 'Abroad' : countryName(country);
      return `${place} ${priceMinor === 0 ? 'free' : formatMoney(priceMinor, currency)}`;
    })
    .join(', ');
}
