import { Panel } from '@/components/admin/forms/panel';
import fold from '@/components/admin/products/fold.module.css';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { countryName, listCountries } from '@/lib/checkout/countries';
import { ABROAD, type StaffDeliveryOption } from '@/lib/checkout/staff-delivery';
import { formatMoney } from '@/lib/core/money';
import { DeliveryForm } from './delivery-form';
import { deliveryToType } from './delivery-to-type';

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
          <details key={option.code} id={option.code} className={fold.fold}>
            <summary>
              <span className={fold.line}>
                <span className={fold.name}>
                  {option.title} <span className={fold.soft}>{daysOf(option)}</span>
                </span>
                {option.isActive ? null : <Badge>Cannot be chosen</Badge>}
                <span className={fold.soft}>{pricesOf(option)}</span>
              </span>
            </summary>
            {mayManage ? (
              <div className={fold.inside}>
                <DeliveryForm
                  key={option.version}
                  countries={countries}
                  option={{
                    code: option.code,
                    isActive: option.isActive,
                    rateCount: option.rates.length,
                    saved: deliveryToType(option),
                  }}
                />
              </div>
            ) : null}
          </details>
        ))}
        {mayManage ? (
          <details className={fold.fold} open={options.length === 0}>
            <summary>Add a way to deliver</summary>
            <div className={fold.inside}>
              <DeliveryForm key={options.length} countries={countries} />
            </div>
          </details>
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
