import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { redactText } from '@/lib/log/redact-text';

/** Exports spans without personal data: Next records addresses as they were asked for, and messages of errors. */
export function redactingExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => {
      for (const span of spans) redactSpan(span);
      exporter.export(spans, done);
    },
    shutdown: () => exporter.shutdown(),
  };
}

function redactSpan(span: ReadableSpan): void {
  redactMembers(span.attributes);
  for (const { attributes = {} } of span.events) redactMembers(attributes);
  // The type says that it stays, but nobody reads it any more.
  if (span.status.message) span.status.message = redactText(span.status.message);
  Object.assign(span, { name: redactText(span.name) });
}

function redactMembers(members: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(members)) {
    if (typeof value === 'string') members[key] = redactText(value);
  }
}
