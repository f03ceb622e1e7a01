/** A schema.org node of a JSON-LD graph. */
export type JsonLdNode = { '@type': string } & Record<string, unknown>;
