import { listSandboxObjects } from './list-sandbox-objects';

export type SandboxEvent = { id: string; type: string; created: number; data: { object: { id: string } } };

/** The newest hundred events in the Stripe sandbox, oldest first, delivered or not. */
export function listSandboxEvents(stripeUrl: string): Promise<SandboxEvent[]> {
  return listSandboxObjects<SandboxEvent>(stripeUrl, 'events');
}
