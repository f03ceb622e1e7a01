/** What a mail says, in both forms in which it is sent. */
export type MailContent = { subject: string; text: string; html: string };
