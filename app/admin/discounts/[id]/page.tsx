import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DiscountEditor } from '@/components/admin/discounts/discount-editor';
import { DISCOUNT_STATE_LABELS } from '@/components/admin/discounts/discount-labels';
import { discountPath } from '@/components/admin/discounts/discount-path';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Badge } from '@/components/ui/badge';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import { discountStateOf } from '@/lib/discounts/staff-discount';
import {
  getDiscount,
  listCodes,
  listDiscountableProducts,
  listRedemptions,
} from '@/lib/discounts/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Discount' };

const MESSAGES = {
  made: 'The discount is made, and its codes can be used.',
  saved: 'Saved. It holds from now on.',
  codes: 'The codes are added and can be used.',
  'code-off': 'The code is out of use. Orders that have used it keep it.',
  'code-on': 'The code can be used again.',
  gone: 'Somebody else was quicker, so nothing was changed: this is how it stands now.',
};

export default async function DiscountPage({ params, searchParams }: PageProps<'/admin/discounts/[id]'>) {
  const { id } = await params;
  const staff = await requireStaff('discounts.view', discountPath(id));
  const [{ done }, discount] = await Promise.all([searchParams, getDiscount(id)]);
  if (!discount) notFound();
  const [codes, redemptions, products] = await Promise.all([
    listCodes(id),
    listRedemptions(id),
    listDiscountableProducts(),
  ]);
  const state = DISCOUNT_STATE_LABELS[discountStateOf(discount, new Date())];
  return (
    <AdminFrame staff={staff} current="/admin/discounts">
      <AdminHeading title={discount.title}>
        <Badge tone={state.tone}>{state.label}</Badge>
        <span>{DISCOUNT_KIND_DEFINITIONS[discount.kind].label(discount)}</span>
        <a href="/admin/discounts">All discounts</a>
      </AdminHeading>
      <SavedAlert done={done} messages={MESSAGES} />
      <DiscountEditor
        discount={discount}
        codes={codes}
        redemptions={redemptions}
        products={products}
        mayManage={isPermitted({ role: staff.role, permission: 'discounts.manage' })}
      />
    </AdminFrame>
  );
}
