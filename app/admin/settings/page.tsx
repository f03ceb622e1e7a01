import type { Metadata } from 'next';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { PaymentMethodsSection } from '@/components/admin/settings/payment-methods-section';
import { SettingsForm } from '@/components/admin/settings/settings-form';
import { SettingsSummary } from '@/components/admin/settings/settings-summary';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getPaymentOverview } from '@/lib/reports/get-payment-overview';
import { orderIntakeOf } from '@/lib/settings/order-intake';
import { getShopSettings } from '@/lib/settings/queries';
import { settingsFormDefaults } from '@/lib/settings/settings-form-defaults';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Settings' };

const PATH = '/admin/settings';
const MESSAGES = { saved: 'Saved. The shop’s pages show it within a second.' };

export default async function SettingsPage({ searchParams }: PageProps<'/admin/settings'>) {
  const staff = await requireStaff('settings.view', PATH);
  const [{ done }, settings] = await Promise.all([searchParams, getShopSettings()]);
  const saved = settingsFormDefaults(settings);
  const mayManage = isPermitted({ role: staff.role, permission: 'settings.manage' });
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="The shop’s settings" />
      <SavedAlert done={done} messages={MESSAGES} />
      <PaymentMethodsSection overview={await getPaymentOverview()} />
      {mayManage ? (
        <SettingsForm
          key={settings.version}
          saved={saved}
          isPaused={settings.isPaused}
          isFictitious={settings.isFictitious}
        />
      ) : (
        <SettingsSummary saved={saved} intake={orderIntakeOf(settings)} />
      )}
    </AdminFrame>
  );
}
