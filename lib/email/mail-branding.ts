/** What a mail says about the shop that writes it. */
export type MailBranding = {
  /** As its owner has set it. */
  name: string;
  siteUrl: string;
  /** Who sells, a fact with its label a line; left out where nothing is known of them. */
  seller?: readonly string[];
};
