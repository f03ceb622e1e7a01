import styles from './settings-summary.module.css';

const LABELS: Readonly<Record<string, string>> = {
  shopName: 'Name of the shop',
  legalName: 'Legal name',
  addressLines: 'Address',
  contactEmail: 'Email',
  contactPhone: 'Phone',
  whatsappNumber: 'WhatsApp',
  taxNumber: 'Tax number',
  includedTaxPercent: 'Tax that prices include, in percent',
  ownerIdleMinutes: 'Owners are signed out after, in minutes without a click',
  managerIdleMinutes: 'Managers are signed out after, in minutes without a click',
  supportIdleMinutes: 'Support is signed out after, in minutes without a click',
  notice: 'A line above every page',
  pausedMessage: 'Why the shop is paused',
};

/** The settings, read-only, for those who may not change them. */
export function SettingsSummary({ saved, isPaused }: { saved: Record<string, string>; isPaused: boolean }) {
  return (
    <dl className={styles.summary}>
      <div>
        <dt>The shop is</dt>
        <dd>{isPaused ? 'paused' : 'open'}</dd>
      </div>
      {Object.entries(LABELS).map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{saved[name] || 'Not set'}</dd>
        </div>
      ))}
    </dl>
  );
}
