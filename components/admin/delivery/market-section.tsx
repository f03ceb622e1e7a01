import { Panel } from '@/components/admin/forms/panel';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { listCountriesAbroad } from '@/lib/checkout/countries';
import { countriesInSentence, countryName } from '@/lib/core/country-name';
import { missingDuties, type StaffMarket } from '@/lib/markets/market';
import { MarketDuties } from './market-duties';
import styles from './market-form.module.css';
import { MarketList } from './market-list';

const MAX_NAMED = 6;

type MarketSectionProps = {
  markets: readonly StaffMarket[];
  /** The names of the countries that an order can go to, home first. */
  served: readonly string[];
  /** The country whose duties are shown. */
  chosen: StaffMarket | null;
  mayManage: boolean;
};

/** Which countries the shop delivers to, and the duties that come with each. */
export function MarketSection({ markets, served, chosen, mayManage }: MarketSectionProps) {
  const unconfirmed = markets.filter(
    ({ isOpen, confirmed }) => isOpen && missingDuties(confirmed).length > 0,
  );
  return (
    <Panel
      id="markets"
      title="Countries"
      description="Pakistan needs a price. A country abroad needs a price too, and stays off until the owner has ticked each duty that comes with it. The duties are points to look into; they’re not legal advice."
    >
      {unconfirmed.length > 0 ? (
        <Alert tone="caution" title="Duties that nobody has ticked">
          <p>
            The shop goes on delivering to {namesOf(unconfirmed)}. Look into the duties of each country, or
            switch it off.
          </p>
        </Alert>
      ) : null}
      <p>{servedSentence(served)}</p>
      <MarketList markets={markets} served={served} />
      <form action="/admin/delivery#market" method="get" className={styles.choose}>
        <SelectField
          id="market-country"
          name="country"
          label="A country abroad"
          defaultValue={chosen?.country ?? ''}
        >
          {listCountriesAbroad().map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button variant="secondary">Show its duties</Button>
      </form>
      {chosen ? <MarketDuties market={chosen} mayManage={mayManage} /> : null}
    </Panel>
  );
}

function namesOf(markets: readonly StaffMarket[]): string {
  if (markets.length > MAX_NAMED) return `${markets.length} countries, which are marked below`;
  return countriesInSentence(markets.map(({ country }) => countryName(country)));
}

function servedSentence(served: readonly string[]): string {
  if (served.length === 0) return 'The shop delivers nowhere.';
  const [first] = served;
  if (served.length === 1) return `The shop delivers to ${first} alone.`;
  return `The shop delivers to ${served.length} countries: ${served.join(', ')}.`;
}
