import { z } from 'zod';
import { textAnchor } from '@/lib/core/text-anchor';

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('links'), links: z.array(z.object({ label: z.string(), href: z.string() })) }),
]);

const section = z.object({
  heading: z.string(),
  blocks: z.array(block),
  /** The owner has not confirmed it yet; pages say so. */
  isDraft: z.boolean(),
});

/** A policy as it is kept, so that an old version reads the same whatever the code has become. */
export const policyDocumentSchema = z.object({
  title: z.string(),
  summary: z.string(),
  sections: z.array(section),
});

export type PolicyBlock = z.infer<typeof block>;
export type PolicySection = z.infer<typeof section>;
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

/** A recorded version. */
export type PolicyVersion = { number: number; createdAt: Date; document: PolicyDocument };

/** A paragraph for each text. */
export function paragraphs(...texts: string[]): PolicyBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** A section of what the shop itself knows. */
export function statement(heading: string, blocks: PolicyBlock[]): PolicySection {
  return { heading, blocks, isDraft: false };
}

/** Where a section stands in the page of its policy. */
export function sectionAnchor({ heading }: Pick<PolicySection, 'heading'>): string {
  return `section-${textAnchor(heading)}`;
}

/** Whether a part of it waits for the owner's confirmation. */
export function hasDraft({ sections }: PolicyDocument): boolean {
  return sections.some(({ isDraft }) => isDraft);
}
