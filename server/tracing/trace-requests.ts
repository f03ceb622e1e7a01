import type { RequestListener } from 'node:http';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RouteFinder } from '@/server/metrics/http-metrics';

const REQUEST_ID_HEADER = 'x-request-id';

/**
 * Makes each request a trace, named by its route. What a client says of a trace of its own is not believed: it would
 * decide what is recorded.
 */
export function traceRequests(listener: RequestListener, routeOf: RouteFinder): RequestListener {
  const tracer = trace.getTracer('nue-shop');
  return (request, response) => {
    const route = routeOf(request.url?.split('?', 1)[0] ?? '/') ?? 'unmatched';
    const attributes = { 'http.request.method': request.method ?? '', 'http.route': route };
    const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes });
    response.once('close', () => {
      const { statusCode } = response;
      span.setAttribute('http.response.status_code', statusCode);
      // The one that the log has.
      span.setAttribute('nue.request_id', String(response.getHeader(REQUEST_ID_HEADER) ?? ''));
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(context.active(), span), () => listener(request, response));
  };
}
