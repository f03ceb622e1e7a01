/** What the owner has decided about the shop as a whole. */
export type ShopSettings = {
  shopName: string;
  /** What invoices and mails name as the seller; the shop's name where none is set. */
  legalName: string;
  /** As the owner entered it; null until then. */
  enteredLegalName: string | null;
  /** Of the seller's address, in order; none until it is set. */
  addressLines: string[];
  contactEmail: string | null;
  /** E.164. */
  contactPhone: string | null;
  /** E.164. */
  whatsappNumber: string | null;
  taxNumber: string | null;
  /** Of the tax that prices include, in hundredths of a percent; 0 when none is shown. */
  includedTaxBps: number;
  /** A line above every page of the shop; empty for none. */
  notice: string;
  /** Nothing can be put into a cart or ordered while it is set. */
  isPaused: boolean;
  /** Why, for the buyer; empty when nothing was written. */
  pausedMessage: string;
  /** Since when the shop takes orders; null until it is opened. */
  openedAt: Date | null;
  /** Seller, texts and figures are made up, and the pages say so. */
  isFictitious: boolean;
  /** After how many minutes without a request a session of an owner, a manager, of support ends. */
  ownerIdleMinutes: number;
  managerIdleMinutes: number;
  supportIdleMinutes: number;
  /** Grows with each change. */
  version: number;
};
