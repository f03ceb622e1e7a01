import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import {
  addCodes,
  createDiscount,
  type DiscountError,
  setCodeDisabled,
  updateDiscount,
} from '@/lib/discounts/change-discount';
import type { DiscountForm, NewCodes } from '@/lib/discounts/discount-schema';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Outcome = Promise<Result<{ discountId: string }, DiscountError>>;
type ReviewedOutcome = Promise<Result<{ discountId: string }, DiscountError | ClaimsRefused>>;

/** Creates a discount with its first promotion codes. */
export async function createDiscountWithCodes(
  input: ClaimOverrule & { form: DiscountForm; codes: NewCodes; actor: StaffActor },
): ReviewedOutcome {
  const { form, codes, actor, overruleReason } = input;
  return inTransaction(async (tx) => {
    const { discountId } = await createDiscount(tx, form);
    const subject = { type: 'discount', id: discountId };
    await recordAudit(tx, { actor, action: 'discounts.created', subject, after: factsOf(form) });
    const after = [titleOf(form)];
    const review = { before: [], after, overruleReason, area: 'discounts', subject, actor };
    const reviewed = await reviewClaims(tx, review);
    if (!reviewed.ok) return reviewed;
    return addCodesWithAudit(tx, { discountId, codes, actor });
  });
}

/** Changes a discount; earlier redemptions keep what they had. */
export async function changeDiscount(
  input: ClaimOverrule & {
    discountId: string;
    form: DiscountForm;
    expectedVersion: number;
    actor: StaffActor;
  },
): ReviewedOutcome {
  const { discountId, form, actor, overruleReason } = input;
  const subject = { type: 'discount', id: discountId };
  return inTransaction(async (tx) => {
    const updated = await updateDiscount(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(factsOf(updated.value.before), factsOf(form));
    if (changed) await recordAudit(tx, { actor, action: 'discounts.changed', subject, ...changed });
    const before = [titleOf(updated.value.before)];
    const review = { before, after: [titleOf(form)], overruleReason, area: 'discounts', subject, actor };
    const reviewed = await reviewClaims(tx, review);
    return reviewed.ok ? succeed({ discountId }) : reviewed;
  });
}

/** Adds promotion codes to a discount. */
export async function addPromotionCodes(input: {
  discountId: string;
  codes: NewCodes;
  actor: StaffActor;
}): Outcome {
  return inTransaction((tx) => addCodesWithAudit(tx, input));
}

/** Disables a promotion code, or enables it again. @returns whether there was something to change. */
export async function setPromotionCodeDisabled(input: {
  discountId: string;
  promotionCodeId: string;
  isDisabled: boolean;
  actor: StaffActor;
}): Promise<boolean> {
  const { discountId, isDisabled, actor } = input;
  return inTransaction(async (tx) => {
    const code = await setCodeDisabled(tx, input);
    if (code === null) return false;
    await recordAudit(tx, {
      actor,
      action: isDisabled ? 'discounts.code_disabled' : 'discounts.code_enabled',
      subject: { type: 'discount', id: discountId },
      before: { code, isDisabled: !isDisabled },
      after: { code, isDisabled },
    });
    return true;
  });
}

async function addCodesWithAudit(
  tx: Tx,
  input: { discountId: string; codes: NewCodes; actor: StaffActor },
): Outcome {
  const { discountId, codes, actor } = input;
  const added = await addCodes(tx, { discountId, codes });
  if (!added.ok) return added;
  // Codes that cannot be guessed are worth money to whoever reads them here.
  await recordAudit(tx, {
    actor,
    action: 'discounts.codes_added',
    subject: { type: 'discount', id: discountId },
    after: {
      ...(codes.typed === null ? { count: codes.made } : { code: codes.typed }),
      redemptionLimit: codes.redemptionLimit,
    },
  });
  return succeed({ discountId });
}

function titleOf({ facts }: DiscountForm) {
  return { field: 'title', text: facts.title };
}

function factsOf({ facts, productIds }: DiscountForm) {
  return {
    ...facts,
    startsAt: facts.startsAt?.toISOString() ?? null,
    endsAt: facts.endsAt?.toISOString() ?? null,
    productIds: productIds.toSorted(),
  };
}
