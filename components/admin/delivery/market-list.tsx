import { Badge } from '@/components/ui/badge';
import { countryName } from '@/lib/core/country-name';
import { missingDuties, type StaffMarket } from '@/lib/markets/market';
import styles from './market-form.module.css';
import { marketPath } from './market-path';

type MarketListProps = { markets: readonly StaffMarket[]; served: readonly string[] };

/** Each country abroad that somebody has looked into, with how it stands. */
export function MarketList({ markets, served }: MarketListProps) {
  if (markets.length === 0) return null;
  return (
    <ul className={styles.states}>
      {markets.map((market) => {
        const name = countryName(market.country);
        const missing = missingDuties(market.confirmed).length;
        return (
          <li key={market.country} className={styles.state}>
            <a href={marketPath(market.country)}>{name}</a>
            {market.isOpen ? <Badge tone="positive">On</Badge> : <Badge>Off</Badge>}
            {missing > 0 ? (
              <Badge tone={market.isOpen ? 'caution' : 'neutral'}>
                {missing} {missing === 1 ? 'duty' : 'duties'} not ticked
              </Badge>
            ) : null}
            {market.isDemo ? <Badge tone="caution">Demonstration: nobody has checked it</Badge> : null}
            {market.isOpen && !served.includes(name) ? (
              <Badge tone="caution">No price, or no way to pay</Badge>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
