/** Every job by name, with what it is given. Payloads hold ids, never personal data. */
export type JobPayloads = {
  'send-email': { emailDeliveryId: string };
  'submit-refund': { refundId: string };
  'reconcile-payments': Record<string, never>;
  'release-expired-holds': Record<string, never>;
  'refresh-sales-days': Record<string, never>;
  'compare-money': { moneyCheckId: string };
  'compare-nightly': { isStart?: boolean };
  'process-event-again': { eventId: string };
  'clear-old-data': Record<string, never>;
  'unlock-stale-jobs': Record<string, never>;
  'end-price-reductions': Record<string, never>;
  'check-health': Record<string, never>;
};

export type JobName = keyof JobPayloads;
