import { Panel } from '@/components/admin/forms/panel';
import type { StaffCode, StaffDiscount, StaffRedemption } from '@/lib/discounts/staff-discount';
import { CodesForm } from './codes-form';
import { CodesTable } from './codes-table';
import { DiscountForm } from './discount-form';
import { discountToType } from './discount-to-type';
import { RedemptionsTable } from './redemptions-table';
import type { ProductChoice } from './terms-fields';

type DiscountPageViewProps = {
  discount: StaffDiscount;
  codes: readonly StaffCode[];
  redemptions: readonly StaffRedemption[];
  products: readonly ProductChoice[];
  mayManage: boolean;
};

/** A discount: its terms, its codes, and who has used them. */
export function DiscountPageView({
  discount,
  codes,
  redemptions,
  products,
  mayManage,
}: DiscountPageViewProps) {
  const { discountId, isShareCampaign } = discount;
  const isOurs = mayManage && !isShareCampaign;
  return (
    <>
      {isShareCampaign ? (
        <p>
          Its codes are earned by sharing. Its terms are set <a href="/admin/sharing">where sharing is</a>.
        </p>
      ) : null}
      <Panel id="codes" title="Codes">
        <CodesTable discountId={discountId} codes={codes} mayManage={isOurs} />
        {isOurs ? <CodesForm key={codes.length} discountId={discountId} /> : null}
      </Panel>
      {isOurs ? (
        <Panel
          id="terms"
          title="Terms"
          explanation="They hold from now on, for codes that are told already too. Orders keep what they were placed with."
        >
          <DiscountForm
            key={discount.version}
            products={products}
            discount={{
              discountId,
              isActive: discount.isActive,
              productIds: discount.productIds,
              saved: discountToType(discount),
            }}
          />
        </Panel>
      ) : null}
      <Panel id="uses" title="Uses">
        <RedemptionsTable rows={redemptions} currency={discount.currency} />
      </Panel>
    </>
  );
}
