import 'server-only';
import { findStripeKey } from '@/lib/config/server-config';
import { isLiveKey } from '@/lib/config/stripe-settings';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { type OpeningRequirementKey, openRequirements } from '@/lib/opening/assess-opening';
import { paymentMethodsWhere } from '@/lib/pricing/payment-methods';
import { findOpening, type Opening } from '@/lib/workflows/opening/find-opening';
import { applyOpening } from '@/lib/workflows/opening/open-shop';
import { setUpPolicies } from './set-up-policies';
import { setUpProducts } from './set-up-products';
import { setUpSeller } from './set-up-seller';
import type { ParsedSetup, SetupFile, SetupIssue } from './setup-file';
import { SETUP_ACTOR } from './setup-section';

/** What was changed, or would be, in a line each; and what the shop lacks afterwards. */
export type SetupReport = { changes: string[]; isOpen: boolean; missing: SetupIssue[] };

/** Where in the file a requirement is completed. */
const PATHS: Readonly<Record<OpeningRequirementKey, string>> = {
  legal_name: 'seller.legalName',
  address: 'seller.address',
  contact_email: 'seller.email',
  contact_phone: 'seller.phone',
  tax_number: 'seller.taxNumber',
  return_terms: 'policies.returns_terms',
  warranty_terms: 'policies.warranty_terms',
  privacy_contact: 'policies.privacy_contact',
  measured_figures: 'products',
  payment_method: 'open',
  real_details: 'fictitious',
};

type SetupRefused = { code: 'issues'; issues: SetupIssue[] } | { code: 'dry_run'; report: SetupReport };

/**
 * Makes the shop what a file says, in one transaction: all of it, or nothing and a list of everything that is missing or
 * wrong. The same file again changes nothing.
 */
export async function applySetup(input: {
  parsed: ParsedSetup;
  /** Only say what would change. */
  isDryRun: boolean;
}): Promise<Result<SetupReport, { code: 'issues'; issues: SetupIssue[] }>> {
  const outcome = await inTransaction<Result<SetupReport, SetupRefused>>(async (tx) => {
    const applied = await applyFile(tx, input.parsed);
    return applied.ok && input.isDryRun ? fail({ code: 'dry_run', report: applied.value }) : applied;
  });
  if (outcome.ok) return outcome;
  return outcome.error.code === 'dry_run' ? succeed(outcome.error.report) : fail(outcome.error);
}

async function applyFile(
  tx: Tx,
  { file, issues: shapeIssues }: ParsedSetup,
): Promise<Result<SetupReport, { code: 'issues'; issues: SetupIssue[] }>> {
  const sections = [
    await setUpSeller(tx, file),
    await setUpPolicies(tx, file),
    await setUpProducts(tx, file),
  ];
  const changes = sections.flatMap((section) => section.changes);
  const issues = [...shapeIssues, ...sections.flatMap((section) => section.issues), ...findLiveFiction(file)];
  // Keys of a service are the server's, which this command runs without.
  const methods = paymentMethodsWhere(({ provider }) => provider === null);
  const opening = await findOpening(tx, methods);
  const missing = missingOf(opening).filter(
    ({ path }) => !issues.some((issue) => issue.path.startsWith(path)),
  );
  const wantsToOpen = file.open && opening.openedAt === null;
  if (issues.length > 0 || (wantsToOpen && missing.length > 0)) {
    return fail({ code: 'issues', issues: [...issues, ...missing] });
  }
  if (wantsToOpen) {
    await applyOpening(tx, { actor: SETUP_ACTOR, methods });
    changes.push('open: no → yes');
  }
  return succeed({ changes, isOpen: opening.openedAt !== null || wantsToOpen, missing });
}

function missingOf({ requirements }: Opening): SetupIssue[] {
  return openRequirements(requirements).map(({ key, sentence }) => ({ path: PATHS[key], message: sentence }));
}

function findLiveFiction({ fictitious }: SetupFile): SetupIssue[] {
  if (!fictitious || !isLiveKey(findStripeKey())) return [];
  return [
    {
      path: 'fictitious',
      message:
        'This file says that its details are made up, and STRIPE_SECRET_KEY is live. Put your own details in, and remove this line.',
    },
  ];
}
