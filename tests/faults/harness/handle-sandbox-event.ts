import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import type { SandboxEvent } from './list-sandbox-events';

/** Handles an event in the test's own process, without HTTP and signature. @returns the outcome. */
export function handleSandboxEvent(event: SandboxEvent): Promise<string> {
  const { id, type, created, data } = event;
  return handleStripeEvent({
    id,
    type,
    objectId: data.object.id ?? null,
    createdAt: new Date(created * 1000),
  });
}
