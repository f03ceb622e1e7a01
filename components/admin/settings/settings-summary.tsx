import type { OrderIntake } from '@/lib/settings/order-intake';
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

const INTAKE_LABELS: Readonly<Record<OrderIntake, string>> = {
  open: 'open',
  paused: 'paused',
  not_opened: 'not open yet',
};

/** The settings, read-only, for those who may not change them. */
export function SettingsSummary({ saved, intake }: { saved: Record<string, string>; intake: OrderIntake }) {
  return (
    <dl className={styles.summary}>
      <div>
        <dt>The shop is</dt>
        <dd>{INTAKE_LABELS[intake]}</dd>
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
