import type { Metadata } from 'next';
import { DeliveryEditor } from '@/components/admin/delivery/delivery-editor';
import { MarketSection } from '@/components/admin/delivery/market-section';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isCountryAbroad } from '@/lib/checkout/countries';
import { listServedCountryNames, listStaffDeliveryOptions } from '@/lib/checkout/staff-queries';
import { newMarket } from '@/lib/markets/market';
import { listStaffMarkets } from '@/lib/markets/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Delivery' };

const PATH = '/admin/delivery';
const MESSAGES = {
  saved: 'Saved. The shop shows it within a second; a checkout that is open is told of a new total.',
  market: 'Saved. Pages and checkout follow within a second.',
  added: 'The way to deliver is added. The shop offers it within a second.',
};

export default async function DeliveryPage({ searchParams }: PageProps<'/admin/delivery'>) {
  const staff = await requireStaff('delivery.view', PATH);
  const [{ done, country }, options, served, markets] = await Promise.all([
    searchParams,
    listStaffDeliveryOptions(),
    listServedCountryNames(),
    listStaffMarkets(),
  ]);
  const chosen =
    typeof country === 'string' && isCountryAbroad(country)
      ? (markets.find((market) => market.country === country) ?? newMarket(country))
      : null;
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Delivery" />
      <SavedAlert done={done} messages={MESSAGES} />
      <DeliveryEditor
        options={options}
        served={served}
        mayManage={isPermitted({ role: staff.role, permission: 'delivery.manage' })}
      />
      <MarketSection
        markets={markets}
        served={served}
        chosen={chosen}
        mayManage={isPermitted({ role: staff.role, permission: 'markets.manage' })}
      />
    </AdminFrame>
  );
}
