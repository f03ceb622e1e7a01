/** What Next rendered for an address, and what the steps of publishing make of it. */
export type PageDocument = {
  readonly path: string;
  readonly status: number;
  /** As they are sent, in lower case, but for those that depend on the encoding. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** A pure function on the way from Next to the published page. */
export type DocumentStep = (document: PageDocument) => PageDocument;

/** Whether it is a web page, and no feed or picture. */
export function isHtml({ headers }: Pick<PageDocument, 'headers'>): boolean {
  return (headers['content-type'] ?? '').startsWith('text/html');
}

/** The document with its text changed, where it is HTML. */
export function mapHtml(document: PageDocument, change: (html: string) => string): PageDocument {
  return isHtml(document) ? { ...document, body: Buffer.from(change(document.body.toString())) } : document;
}
