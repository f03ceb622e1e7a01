import 'server-only';
import { changedFacts } from '@/lib/audit/changed-facts';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import {
  addCodes,
  createDiscount,
  type DiscountError,
  switchCode,
  updateDiscount,
} from '@/lib/discounts/change-discount';
import type { DiscountForm, NewCodes } from '@/lib/discounts/discount-schema';

type Outcome = Promise<Result<{ discountId: string }, DiscountError>>;

/** Rolls back what was written before a code turned out to be taken. */
class Refused extends Error {
  constructor(readonly refusal: DiscountError) {
    super(refusal.code);
  }
}

/** Makes a discount with its first codes. */
export async function makeDiscount(input: {
  form: DiscountForm;
  codes: NewCodes;
  actor: StaffActor;
}): Outcome {
  const { form, codes, actor } = input;
  try {
    return await inTransaction(async (tx) => {
      const { discountId } = await createDiscount(tx, form);
      await recordAudit(tx, {
        actor,
        action: 'discounts.created',
        subject: { type: 'discount', id: discountId },
        after: factsOf(form),
      });
      const added = await addCodesWithAudit(tx, { discountId, codes, actor });
      if (!added.ok) throw new Refused(added.error);
      return added;
    });
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusal);
    throw error;
  }
}

/** Changes a discount; what it has given stays given. */
export async function changeDiscount(input: {
  discountId: string;
  form: DiscountForm;
  seenVersion: number;
  actor: StaffActor;
}): Outcome {
  const { discountId, form, actor } = input;
  return inTransaction(async (tx) => {
    const updated = await updateDiscount(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFacts(factsOf(updated.value.before), factsOf(form));
    if (changed) {
      const subject = { type: 'discount', id: discountId };
      await recordAudit(tx, { actor, action: 'discounts.changed', subject, ...changed });
    }
    return succeed({ discountId });
  });
}

/** Adds codes to a discount. */
export async function makeCodes(input: { discountId: string; codes: NewCodes; actor: StaffActor }): Outcome {
  return inTransaction((tx) => addCodesWithAudit(tx, input));
}

/** Takes a code out of use, or lets it be used again. @returns whether there was something to change. */
export async function setCodeUse(input: {
  discountId: string;
  promotionCodeId: string;
  isDisabled: boolean;
  actor: StaffActor;
}): Promise<boolean> {
  const { discountId, isDisabled, actor } = input;
  return inTransaction(async (tx) => {
    const code = await switchCode(tx, input);
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

function factsOf({ facts, productIds }: DiscountForm) {
  return {
    ...facts,
    startsAt: facts.startsAt?.toISOString() ?? null,
    endsAt: facts.endsAt?.toISOString() ?? null,
    productIds: productIds.toSorted(),
  };
}
