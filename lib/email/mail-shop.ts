/** What a mail says about the shop that writes it. */
export type MailShop = {
  /** As its owner has set it. */
  name: string;
  siteUrl: string;
};
