import table from '@/components/ui/table.module.css';
import { formatCount } from '@/lib/core/format-count';
import { type Currency, formatMoney } from '@/lib/core/money';
import type { NetworkFunnel } from '@/lib/sharing/campaign/campaign';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { FunnelChart } from './funnel-chart';
import styles from './funnel-section.module.css';

type FunnelSectionProps = { funnels: readonly NetworkFunnel[]; days: number; currency: Currency };

/** The conversion funnel of the shares, as a chart and a table. */
export function FunnelSection({ funnels, days, currency }: FunnelSectionProps) {
  const used = funnels.filter((funnel) => funnel.started > 0);
  const sum = (key: 'revenueMinor' | 'costMinor') => used.reduce((all, funnel) => all + funnel[key], 0);
  return (
    <section aria-labelledby="funnel" className={styles.section}>
      <h2 id="funnel">What it brought in the last {days} days</h2>
      {used.length === 0 ? (
        <p className={styles.muted}>Nobody has shared yet.</p>
      ) : (
        <>
          <p>
            {formatMoney(sum('revenueMinor'), currency)} came in through shared links, and codes took{' '}
            {formatMoney(sum('costMinor'), currency)} off orders.
          </p>
          <FunnelChart funnels={used} />
          <FunnelTable funnels={used} currency={currency} />
        </>
      )}
    </section>
  );
}

const COLUMNS = [
  ['Started', 'started'],
  ['Came back', 'returned'],
  ['Previewed', 'previewFetched'],
  ['Friend visited', 'friendVisited'],
  ['Friend bought', 'friendBought'],
  ['Unlocked', 'unlocked'],
] as const;

function FunnelTable({ funnels, currency }: { funnels: readonly NetworkFunnel[]; currency: Currency }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable from the keyboard.
    <section className={table.scroller} tabIndex={0} aria-label="Shares by network">
      <table className={`${table.table} ${table.stacks}`}>
        <caption>Shares by network</caption>
        <thead>
          <tr>
            <th scope="col">Network</th>
            {COLUMNS.map(([title]) => (
              <th key={title} scope="col" className={table.number}>
                {title}
              </th>
            ))}
            <th scope="col" className={table.number}>
              Revenue
            </th>
            <th scope="col" className={table.number}>
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {funnels.map((funnel) => (
            <tr key={funnel.network}>
              <th scope="row">{NETWORK_DEFINITIONS[funnel.network].nameForStaff}</th>
              {COLUMNS.map(([title, key]) => (
                <td key={key} data-label={title} className={table.number}>
                  {formatCount(funnel[key])}
                </td>
              ))}
              <td data-label="Revenue" className={table.number}>
                {formatMoney(funnel.revenueMinor, currency)}
              </td>
              <td data-label="Cost" className={table.number}>
                {formatMoney(funnel.costMinor, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
