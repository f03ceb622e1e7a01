import { formatShopDate } from '@/lib/config/format-shop-time';
import { countryName } from '@/lib/core/country-name';
import type { ConfirmedDuty, StaffMarket } from '@/lib/markets/market';
import { listDuties } from '@/lib/markets/market-rules';
import { DutyText, type ShownDuty } from './duty-text';
import { MarketForm } from './market-form';
import styles from './market-form.module.css';

/** The duties of one country: for the owner to tick, for others to read. */
export function MarketDuties({ market, mayManage }: { market: StaffMarket; mayManage: boolean }) {
  const { country, confirmed, isOpen, version } = market;
  const name = countryName(country);
  const duties: ShownDuty[] = listDuties(country).map((duty) => ({
    ...duty,
    confirmation: describeConfirmation(confirmed.find(({ code }) => code === duty.code)),
  }));
  return (
    <section id="market" className={styles.country} aria-labelledby="market-heading">
      <h3 id="market-heading">{name}</h3>
      {mayManage ? (
        <MarketForm
          key={`${country}-${version}`}
          country={country}
          name={name}
          isOpen={isOpen}
          version={version}
          duties={duties}
        />
      ) : (
        <>
          <p>Only an owner can tick these.</p>
          {duties.map((duty) => (
            <div key={duty.code} className={styles.duty}>
              <h4>{duty.title}</h4>
              <DutyText duty={duty} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function describeConfirmation(duty: ConfirmedDuty | undefined): string | null {
  if (!duty) return null;
  const who = duty.confirmedBy ?? 'the demonstration’s setup';
  return `Ticked by ${who} on ${formatShopDate(duty.confirmedAt)}.`;
}
