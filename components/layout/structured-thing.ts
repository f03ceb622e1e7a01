/** A thing of schema.org, as JSON-LD holds it. */
export type StructuredThing = { '@type': string } & Record<string, unknown>;
