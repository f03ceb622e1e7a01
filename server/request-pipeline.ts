import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ServerConfig } from '@/lib/config/env-schema';
import { getStripeSettings } from '@/lib/config/stripe-settings';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { trackRequest } from '@/lib/http/in-flight-requests';
import { withRequestOutcome } from '@/lib/http/request-outcome';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import type { Publishing } from '@/server/publishing/create-publishing';
import { answerHealthCheck } from '@/server/requests/answer-health-check';
import { assignRequestId } from '@/server/requests/assign-request-id';
import { createClientAddressResolver } from '@/server/requests/client-address-resolver';
import { guardServerActions } from '@/server/requests/guard-server-actions';
import { handleStripeWebhook } from '@/server/requests/handle-stripe-webhook';
import { normaliseRequestTarget } from '@/server/requests/normalise-request-target';
import { redirectToSanitisedUrl } from '@/server/requests/redirect-to-sanitised-url';
import { refuseCrossOrigin } from '@/server/requests/refuse-cross-origin';
import { refuseTrace } from '@/server/requests/refuse-trace';
import { SharedOutcomes } from '@/server/requests/shared-outcomes';
import { createAdminResponseGuard } from '@/server/responses/admin-response-guard';
import { compressResponses } from '@/server/responses/compress-responses';
import { setDevelopmentPolicy, setNoncePolicy } from '@/server/responses/content-security-policy';
import { deferredHydrationStep } from '@/server/responses/deferred-hydration-step';
import { createNotFoundFallback } from '@/server/responses/not-found-fallback';
import { applyResponseSteps, type ResponseStep } from '@/server/responses/response-steps';
import { serviceUnavailableStep } from '@/server/responses/service-unavailable';
import { emptyFormActionsStep } from '@/server/responses/strip-empty-form-actions';

type PipelineInput = {
  isDev: boolean;
  config: ServerConfig;
  /** Where this process answers with Next alone, without these steps. */
  loopbackOrigin: string;
  handleWithNext: RequestListener;
  /** The published pages; null where Next renders each page as it is asked for (`npm run dev`). */
  publishing: Publishing | null;
};

/**
 * The steps that every request goes through, in their order; the last one is Next. A published page comes before all of
 * them where its URL is exactly what was asked for, and else as soon as the URL is in its normal form.
 */
export function createRequestPipeline(input: PipelineInput): RequestListener {
  const { isDev, config, publishing } = input;
  const clientAddressOf = createClientAddressResolver(config.TRUSTED_PROXIES);
  const handleDynamic = createDynamicHandler(input);
  const takesWebhooks = !isDev && getStripeSettings(config) !== null;

  const handle = assignRequestId((request, response) => {
    trackRequest(response);
    if (isDev) setDevelopmentPolicy(response);
    else setNoncePolicy(request, response);
    if (refuseTrace(request, response)) return;
    if (normaliseRequestTarget(request, response)) return;
    if (redirectToSanitisedUrl(request, response)) return;
    if (takesWebhooks && handleStripeWebhook(request, response)) return;
    if (refuseCrossOrigin(request, response, config.SITE_URL)) return;
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddressOf(request);
    const passOn = () => handleDynamic(request, response);
    if (publishing) publishing.server.answer(request, response, passOn);
    else passOn();
  });
  return (request, response) => {
    if (answerHealthCheck(request, response)) return;
    if (publishing?.server.answerAtOnce(request, response)) return;
    handle(request, response);
  };
}

/** Handles what is rendered per request: by Next, whose response goes through the steps of the back office or the shop. */
function createDynamicHandler(
  input: PipelineInput,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { isDev, handleWithNext } = input;
  const compress = isDev ? null : compressResponses();
  const guardServerAction = isDev ? null : guardServerActions(readRouteManifest());
  const outcomes = new SharedOutcomes();
  const stepsFor = createStepLists(input);

  return (request, response) => {
    compress?.(request, response);
    const respond = (read: IncomingMessage) => {
      const outcome = outcomes.of(read, response);
      applyResponseSteps({ request: read, response, outcome }, stepsFor(read));
      withRequestOutcome(outcome, () => handleWithNext(read, response));
    };
    if (guardServerAction) guardServerAction(request, response, respond);
    else respond(request);
  };
}

/** The steps of a response, in their order. */
function createStepLists({ isDev, loopbackOrigin, publishing }: PipelineInput) {
  const adminGuard = createAdminResponseGuard(loopbackOrigin);
  const always = [serviceUnavailableStep, emptyFormActionsStep];
  const ofPage = isDev ? always : [deferredHydrationStep, ...always];
  const shop = publishing ? [createNotFoundFallback(publishing), ...ofPage] : ofPage;
  const action = [adminGuard, ...ofPage];
  const admin = [adminGuard, ...always];

  return (request: IncomingMessage): readonly ResponseStep[] => {
    if (isAdminRequest(request)) return admin;
    // A server action is known by its id, and runs at whichever page it is posted to.
    return request.method === 'POST' ? action : shop;
  };
}

function isAdminRequest({ url = '/' }: IncomingMessage): boolean {
  return /^\/admin(?:[/?]|$)/.test(url);
}
