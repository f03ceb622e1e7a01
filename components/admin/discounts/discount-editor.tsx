import { Panel } from '@/components/admin/forms/panel';
import type { StaffCode, StaffDiscount, StaffRedemption } from '@/lib/discounts/staff-discount';
import { CodesForm } from './codes-form';
import { CodesTable } from './codes-table';
import { DiscountForm } from './discount-form';
import { discountFormDefaults } from './discount-form-defaults';
import { RedemptionsTable } from './redemptions-table';
import type { ProductOption } from './terms-fields';

type DiscountEditorProps = {
  discount: StaffDiscount;
  codes: readonly StaffCode[];
  redemptions: readonly StaffRedemption[];
  products: readonly ProductOption[];
  mayManage: boolean;
};

/** A discount: its terms, its codes, and who has used them. */
export function DiscountEditor({ discount, codes, redemptions, products, mayManage }: DiscountEditorProps) {
  const { discountId, isShareCampaign } = discount;
  const isEditable = mayManage && !isShareCampaign;
  return (
    <>
      {isShareCampaign ? (
        <p>
          Its codes are earned by sharing. Its terms are set <a href="/admin/sharing">where sharing is</a>.
        </p>
      ) : null}
      <Panel id="codes" title="Codes">
        <CodesTable discountId={discountId} codes={codes} mayManage={isEditable} />
        {isEditable ? <CodesForm key={codes.length} discountId={discountId} /> : null}
      </Panel>
      {isEditable ? (
        <Panel
          id="terms"
          title="Terms"
          description="They hold from now on, for codes that are told already too. Orders keep what they were placed with."
        >
          <DiscountForm
            key={discount.version}
            products={products}
            discount={{
              discountId,
              isActive: discount.isActive,
              productIds: discount.productIds,
              saved: discountFormDefaults(discount),
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
