import { StaffTime } from '@/components/admin/layout/staff-time';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import type { SuspiciousShare } from '@/lib/sharing/campaign/campaign';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { revokeSuspiciousShare } from './actions';
import styles from './funnel-section.module.css';

const STATE_LABELS: Record<SuspiciousShare['codeState'], string> = {
  ready: 'Not used yet',
  used: 'Used by an order',
  expired: 'Run out',
  withdrawn: 'Withdrawn',
};

type SuspiciousSharesSectionProps = { shares: readonly SuspiciousShare[]; mayRevoke: boolean };

/** Codes that may have been earned by one person with several browsers, with a button to revoke each. */
export function SuspiciousSharesSection({ shares, mayRevoke }: SuspiciousSharesSectionProps) {
  return (
    <section aria-labelledby="suspicious" className={styles.section}>
      <h2 id="suspicious">What looks like abuse</h2>
      <p className={styles.muted}>
        Many visitors with a code from one place. An office or a campus looks like this too: take a code back
        only when you are sure.
      </p>
      {shares.length === 0 ? <p className={styles.muted}>Nothing at the moment.</p> : null}
      {shares.length > 0 ? (
        <table className={`${table.table} ${table.stacks}`}>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Network</th>
              <th scope="col">Shared</th>
              <th scope="col">Why</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.shareId}>
                <th scope="row">{share.code}</th>
                <td data-label="Network">{NETWORK_DEFINITIONS[share.network].nameForStaff}</td>
                <td data-label="Shared">
                  <StaffTime at={share.createdAt} />
                </td>
                <td data-label="Why">{share.reason}</td>
                <td data-label="State">
                  {STATE_LABELS[share.codeState]}
                  {mayRevoke && share.codeState === 'ready' ? (
                    <form action={revokeSuspiciousShare}>
                      <input type="hidden" name="shareId" value={share.shareId} />
                      <Button variant="quiet" size="small" aria-label={`Withdraw ${share.code}`}>
                        Withdraw
                      </Button>
                    </form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
