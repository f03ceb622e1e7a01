/** A mail as it was delivered. */
export type Message = {
  id: string;
  receivedAt: string;
  from: string;
  /** The addresses of the envelope. */
  to: string[];
  subject: string;
  messageId: string | null;
  text: string | null;
  html: string | null;
  headers: { name: string; value: string }[];
  attachments: { filename: string | null; contentType: string; bytes: number }[];
};

export type MessageSummary = Pick<Message, 'id' | 'receivedAt' | 'from' | 'to' | 'subject' | 'messageId'>;
