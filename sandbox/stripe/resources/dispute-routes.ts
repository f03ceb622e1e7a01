import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { flag, metadata, stored, text } from '../http/param-rule';
import { isDisputeClosed } from '../payments/dispute-status';
import { updateDisputeStatus } from '../payments/update-dispute-status';
import type { SandboxContext } from '../sandbox-context';
import { recordEvent } from '../webhooks/record-event';

const PATH = '/v1/disputes';

export const DISPUTE_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.DisputeListParams>({
    method: 'GET',
    path: PATH,
    fields: { ...PAGE_AND_TIME_FIELDS, charge: text(), payment_intent: text() },
    handle: ({ context, params }) => {
      const found = context.store
        .list('disputes')
        .filter((dispute) => isWithin(dispute.created, params.created as PageParams['created']))
        .filter((dispute) => params.charge === undefined || dispute.charge === params.charge)
        .filter(
          (dispute) =>
            params.payment_intent === undefined || dispute.payment_intent === params.payment_intent,
        )
        .reverse();
      return listPage(found, { params, url: PATH, kind: 'dispute' });
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => requireDispute(context, id),
  }),
  defineRoute<Stripe.DisputeUpdateParams>({
    method: 'POST',
    path: `${PATH}/:id`,
    fields: {
      evidence: stored(),
      intended_submission_method: stored(),
      metadata: metadata(),
      submit: flag(),
    },
    handle: ({ context, id, params }) => updateDispute(context, requireOpenDispute(context, id), params),
  }),
  defineRoute({
    method: 'POST',
    path: `${PATH}/:id/close`,
    handle: ({ context, id }) => updateDisputeStatus(context, requireOpenDispute(context, id), 'lost'),
  }),
];

function requireDispute({ store }: SandboxContext, id: string): Stripe.Dispute {
  const dispute = store.get('disputes', id);
  if (!dispute) throw noSuch('dispute', id);
  return dispute;
}

function requireOpenDispute(context: SandboxContext, id: string): Stripe.Dispute {
  const dispute = requireDispute(context, id);
  if (!isDisputeClosed(dispute)) return dispute;
  throw new ApiError({ message: `This dispute is already closed (${dispute.status}).` });
}

/** As in Stripe's test mode, the text of submitted evidence decides: `winning_evidence` or `losing_evidence`. */
function updateDispute(
  context: SandboxContext,
  dispute: Stripe.Dispute,
  params: Stripe.DisputeUpdateParams,
): Stripe.Dispute {
  // Evidence is kept as it came; its fields are texts and file ids.
  const evidence = { ...dispute.evidence, ...params.evidence } as Stripe.Dispute.Evidence;
  const isSubmitted =
    params.submit === true || (params.evidence !== undefined && params.submit === undefined);
  const updated: Stripe.Dispute = {
    ...dispute,
    evidence,
    evidence_details: {
      ...dispute.evidence_details,
      has_evidence: true,
      submission_count: dispute.evidence_details.submission_count + (isSubmitted ? 1 : 0),
      submission_method: isSubmitted ? 'manual' : dispute.evidence_details.submission_method,
    },
    metadata: { ...dispute.metadata, ...(params.metadata as Stripe.Metadata | undefined) },
    status: isSubmitted ? 'under_review' : dispute.status,
  };
  context.store.put('disputes', updated);
  recordEvent(context, { type: 'charge.dispute.updated', object: updated });
  if (!isSubmitted) return updated;
  if (evidence.uncategorized_text === 'winning_evidence') return updateDisputeStatus(context, updated, 'won');
  if (evidence.uncategorized_text === 'losing_evidence') return updateDisputeStatus(context, updated, 'lost');
  return updated;
}
