/** A verified notice of a payment service; its object is only a hint about what to ask the service for. */
export type PaymentNotification = {
  id: string;
  type: string;
  objectId: string | null;
  createdAt: Date;
  /** It has been processed before, and staff have asked for it to be processed again. */
  isReprocessed?: boolean;
};
