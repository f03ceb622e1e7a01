import 'server-only';
import { unstable_rethrow as rethrowForNext } from 'next/navigation';
import { getSiteUrl } from '@/lib/config/server-config';
import { notFound, type Problem, problemResponse } from './problem';
import { FOREIGN_ORIGIN, isSameOrigin } from './same-origin';
import { toProblem } from './to-problem';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
const NOTHING_HERE = 'Check the address, please.';
type Context = { params: Promise<Record<string, string | string[]>> };
type EndpointOptions = { acceptsForeignOrigin?: boolean; isThere?: () => boolean };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * The handlers of a route: those given, guarded, and a 405 problem for every other method. A mutation from another
 * origin is refused before anything is read. What a handler throws is logged and becomes a problem response.
 * @param options.acceptsForeignOrigin for callers that prove themselves otherwise, such as Stripe by its signature.
 * @param options.isThere false where the shop is not set up for it, so that its address is as unknown as any other.
 */
export function endpoint(
  handlers: Partial<Record<Method, Handler>>,
  options: EndpointOptions = {},
): Record<Method, Handler> {
  const allow = METHODS.filter((method) => handlers[method]).join(', ');
  const entries = METHODS.map((method) => [method, guard(method, handlers[method], allow, options)] as const);
  return Object.fromEntries(entries) as Record<Method, Handler>;
}

function guard(
  method: Method,
  handler: Handler | undefined,
  allow: string,
  options: EndpointOptions,
): Handler {
  return async (request, context) => {
    if (options.isThere && !options.isThere()) return problemResponse(notFound(NOTHING_HERE));
    if (!handler) return problemResponse(methodNotAllowed(method, allow));
    const isMutation = method !== 'GET';
    if (isMutation && !options.acceptsForeignOrigin && !isSameOrigin(request, getSiteUrl())) {
      return problemResponse(FOREIGN_ORIGIN);
    }
    try {
      return await handler(request, context);
    } catch (error) {
      // What `redirect` and `forbidden` throw is a response.
      rethrowForNext(error);
      return problemResponse(toProblem(error, { method, path: new URL(request.url).pathname }));
    }
  };
}

function methodNotAllowed(method: Method, allow: string): Problem {
  return {
    status: 405,
    code: 'method_not_allowed',
    title: 'This method is not for this address',
    detail: `${method} is not taken here; use ${allow}.`,
    headers: { Allow: allow },
  };
}
