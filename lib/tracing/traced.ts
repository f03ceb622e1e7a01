import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** Asked each time: what the bundles of Next got before a provider was registered would never record anything. */
function getTracer(): Tracer {
  return trace.getTracer('nue-shop');
}

// The server and the bundles of Next each load this file; they have to mean one flag.
const holder = globalThis as { nueIsTracing?: boolean };

/** Says that a provider is registered, so that what costs something is recorded. */
export function enableTracing(): void {
  holder.nueIsTracing = true;
}

/** Whether traces are recorded. */
export function isTracing(): boolean {
  return holder.nueIsTracing === true;
}

/** Records a request to an outside system as a span of the present trace; outside of one it records nothing. */
export async function traced<Value>(name: string, request: () => Promise<Value>): Promise<Value> {
  if (!trace.getActiveSpan()) return request();
  return getTracer().startActiveSpan(name, { kind: SpanKind.CLIENT }, async (span) => {
    try {
      return await request();
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Begins a span of the present trace that somebody else ends; null outside of a trace. */
export function startClientSpan(name: string, attributes: Attributes): Span | null {
  if (!trace.getActiveSpan()) return null;
  return getTracer().startSpan(name, { kind: SpanKind.CLIENT, attributes });
}

/** Adds to what the present span says. */
export function annotateSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Says that what a span records has failed: the kind of error alone, for its message may quote a person's data. */
export function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
