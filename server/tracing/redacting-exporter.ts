import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { redactText } from '@/lib/log/redact-text';

type Log = {
  info: (message: string) => void;
  warn: (details: { err: Error | undefined }, message: string) => void;
};

/**
 * Exports spans without personal data: Next records addresses as they were asked for, and messages of errors. Says once
 * when they cannot be delivered, and once when they can again.
 */
export function redactingExporter(exporter: SpanExporter, log: Log): SpanExporter {
  let isAway = false;
  return {
    export: (spans, done) => {
      for (const span of spans) redactSpan(span);
      exporter.export(spans, (result) => {
        const hasFailed = result.code !== 0;
        if (hasFailed && !isAway)
          log.warn({ err: result.error }, 'traces cannot be delivered: they are dropped');
        if (!hasFailed && isAway) log.info('traces are delivered again');
        isAway = hasFailed;
        done(result);
      });
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
