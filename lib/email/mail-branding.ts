/** What a mail says about the shop that writes it. */
export type MailBranding = {
  /** As its owner has set it. */
  name: string;
  siteUrl: string;
};
