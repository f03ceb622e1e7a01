import type { Metadata } from 'next';
import { SavedNotice } from '@/components/admin/forms/saved-notice';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { SettingsFacts } from '@/components/admin/settings/settings-facts';
import { SettingsForm } from '@/components/admin/settings/settings-form';
import { settingsToType } from '@/components/admin/settings/settings-to-type';
import { isPermitted } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Settings' };

const PATH = '/admin/settings';
const WORDS = { saved: 'Saved. The shop’s pages show it within a second.' };

export default async function SettingsPage({ searchParams }: PageProps<'/admin/settings'>) {
  const staff = await requireStaff('settings.view', PATH);
  const [{ done }, settings] = await Promise.all([searchParams, getShopSettings()]);
  const saved = settingsToType(settings);
  const mayManage = isPermitted({ role: staff.role, permission: 'settings.manage' });
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="The shop’s settings" />
      <SavedNotice done={done} words={WORDS} />
      {mayManage ? (
        <SettingsForm key={settings.version} saved={saved} isPaused={settings.isPaused} />
      ) : (
        <SettingsFacts saved={saved} isPaused={settings.isPaused} />
      )}
    </AdminFrame>
  );
}
