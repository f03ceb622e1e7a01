import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { hasProductPage } from '@/lib/catalogue/has-product-page';
import type { ServerConfig } from '@/lib/config/env-schema';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { trackRequest } from '@/lib/http/in-flight-requests';
import { type RequestOutcome, withRequestOutcome } from '@/lib/http/request-outcome';
import { deferHydration, deferHydrationOfResponse } from '@/server/hydration/defer-hydration';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { assignRequestId } from '@/server/requests/assign-request-id';
import { createClientAddressResolver } from '@/server/requests/client-address-resolver';
import { guardServerActions } from '@/server/requests/guard-server-actions';
import { handleStripeWebhook } from '@/server/requests/handle-stripe-webhook';
import { normaliseRequestTarget } from '@/server/requests/normalise-request-target';
import { redirectToSanitisedUrl } from '@/server/requests/redirect-to-sanitised-url';
import { refuseCrossOrigin } from '@/server/requests/refuse-cross-origin';
import { refuseTrace } from '@/server/requests/refuse-trace';
import { createUnknownProductRewriter } from '@/server/requests/rewrite-unknown-products';
import { SharedOutcomes } from '@/server/requests/shared-outcomes';
import { createAdminResponseGuard } from '@/server/responses/admin-response-guard';
import { compressResponses } from '@/server/responses/compress-responses';
import { createNotFoundFallback } from '@/server/responses/not-found-fallback';
import { respondServiceUnavailable } from '@/server/responses/service-unavailable';
import { stripEmptyFormActions } from '@/server/responses/strip-empty-form-actions';

type PipelineInput = {
  isDev: boolean;
  config: ServerConfig;
  /** Where this process answers with Next alone, without these steps. */
  loopbackOrigin: string;
  handleWithNext: RequestListener;
  /** Handles a page that may be prerendered. */
  handlePage: RequestListener;
};

/** The steps that every request goes through, in their order; the last one is Next. */
export async function createRequestPipeline(input: PipelineInput): Promise<RequestListener> {
  const { isDev, config } = input;
  const clientAddressOf = createClientAddressResolver(config.TRUSTED_PROXIES);
  const compress = isDev ? null : compressResponses({ transform: transformPage });
  const guardServerAction = isDev ? null : guardServerActions(readRouteManifest());
  const outcomes = new SharedOutcomes();
  const route = await createRouter(input);

  return assignRequestId((request, response) => {
    trackRequest(response);
    if (refuseTrace(request, response)) return;
    if (normaliseRequestTarget(request, response)) return;
    if (redirectToSanitisedUrl(request, response)) return;
    if (!isDev && handleStripeWebhook(request, response)) return;
    if (refuseCrossOrigin(request, response, config.SITE_URL)) return;
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddressOf(request);
    compress?.(request, response);
    stripEmptyFormActions(response);
    const respond = (read: IncomingMessage) => {
      const outcome = outcomes.of(read, response);
      respondServiceUnavailable(response, outcome);
      withRequestOutcome(outcome, () => route(read, response, outcome));
    };
    if (guardServerAction) guardServerAction(request, response, respond);
    else respond(request);
  });
}

type Route = (request: IncomingMessage, response: ServerResponse, outcome: RequestOutcome) => void;

/** Chooses between the back office, server actions and pages of the shop. */
async function createRouter(input: PipelineInput): Promise<Route> {
  const { isDev, loopbackOrigin, handleWithNext, handlePage } = input;
  const guardAdminResponse = createAdminResponseGuard(loopbackOrigin);
  const applyNotFoundFallback = isDev ? null : await createNotFoundFallback(loopbackOrigin);
  const rewriteUnknownProduct = createUnknownProductRewriter({
    hasPage: hasProductPage,
    origin: loopbackOrigin,
  });

  return (request, response, outcome) => {
    const handleGuarded = () => {
      guardAdminResponse(request, response, outcome);
      handleWithNext(request, response);
    };
    if (isAdminRequest(request)) return handleGuarded();
    if (!isDev) deferHydrationOfResponse(request, response);
    applyNotFoundFallback?.(request, response);
    // A server action is known by its id, and runs at whichever page it is posted to.
    const handle = request.method === 'POST' ? handleGuarded : () => handlePage(request, response);
    if (isDev) handle();
    else void rewriteUnknownProduct(request).then(handle);
  };
}

function transformPage(body: string | Buffer): string | Buffer {
  return typeof body === 'string' ? deferHydration(body) : body;
}

function isAdminRequest({ url = '/' }: IncomingMessage): boolean {
  return /^\/admin(?:[/?]|$)/.test(url);
}
