export type DeliveryOrder = 'sent' | 'reverse' | 'random';

/** How the sandbox treats its webhooks; a test changes it through the control API. */
export type WebhookBehaviour = {
  url: string | null;
  secret: string;
  paused: boolean;
  /** Further copies of every delivery that succeeded. */
  duplicates: number;
  order: DeliveryOrder;
  seed: number;
  /** How many of the next events are never delivered. */
  dropNext: number;
  /** Waiting time before the first try. */
  delayMs: number;
};

export function defaultWebhookBehaviour(url: string | null, secret: string): WebhookBehaviour {
  return { url, secret, paused: false, duplicates: 0, order: 'sent', seed: 1, dropNext: 0, delayMs: 0 };
}
