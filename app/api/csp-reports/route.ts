import { addressPrefix } from '@/lib/http/client-address';
import { endpoint } from '@/lib/http/endpoint';
import { readPolicyReport } from '@/lib/http/policy-report';
import { notFound, problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { readBody } from '@/lib/http/read-body';
import { logger } from '@/lib/log/logger';
import { countEvent } from '@/lib/metrics/event-counters';

const MAX_BYTES = 16 * 1024;
const PER_ADDRESS = { name: 'csp-report-address', points: 20, perSeconds: 3600 };

/** Takes the reports of browsers that a page broke its Content-Security-Policy (server/responses/content-security-policy.ts). */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const body = await readBody({ headers: request.headers, body: request.body }, MAX_BYTES);
    if (!body.ok) return problemResponse(body.error);
    const breach = readPolicyReport(new TextDecoder().decode(body.value));
    if (!breach) return problemResponse(notFound('Send a report of a browser.'));
    const tooMany = await consumeRateLimit([{ limit: PER_ADDRESS, key: addressPrefix(request.headers) }]);
    if (tooMany) return problemResponse(tooMany);
    countEvent('policy_breaches', breach.directive);
    logger.warn(breach, 'a browser blocked something by the Content-Security-Policy');
    return new Response(null, { status: 204 });
  },
});
