import { isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { escapeHtml } from '@/lib/email/escape-html';
import { isolatesToHtml } from '@/lib/email/isolates-to-html';
import type { PolicyBlock, PolicySection } from './policy-document';

/** A policy in a mail, which the buyer keeps: the wording itself, and where the page is. */
export type MailedPolicy = { title: string; number: number; url: string; sections: readonly PolicySection[] };

/** The policy as lines of a mail's text. */
export function policyMailLines(policy: MailedPolicy): string[] {
  return [
    headingOf(policy),
    ...policy.sections.flatMap((section) => [
      '',
      `${titleOf(section)}:`,
      ...section.blocks.flatMap(blockLines),
    ]),
    '',
    `This version on our site: ${policy.url}`,
  ].map(isolateRtlRuns);
}

/** The same as HTML. */
export function policyMailHtml(policy: MailedPolicy): string {
  const sections = policy.sections.map(
    (section) =>
      `<h3 style="font-size:15px;margin:16px 0 4px">${html(titleOf(section))}</h3>${section.blocks.map(blockHtml).join('')}`,
  );
  return `<h2 style="font-size:16px;margin:24px 0 4px">${html(headingOf(policy))}</h2>${sections.join('')}
<p><a style="color:inherit" href="${escapeHtml(policy.url)}">This version on our site</a></p>`;
}

function headingOf({ title, number }: MailedPolicy): string {
  return `${title} (version ${number}, which applies to this order)`;
}

function titleOf({ heading, isDraft }: PolicySection): string {
  return isDraft ? `${heading} (draft)` : heading;
}

function html(text: string): string {
  return isolatesToHtml(isolateRtlRuns(text));
}

/** Links lead to pages that a mail names elsewhere. */
function blockLines(block: PolicyBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table':
      return block.rows.map(([first, ...cells]) => `- ${first}: ${cells.join('; ')}`);
    case 'links':
      return [];
  }
}

function blockHtml(block: PolicyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 8px">${html(block.text)}</p>`;
    case 'list':
    case 'table':
      return `<ul style="margin:0 0 8px;padding-left:20px">${blockLines(block)
        .map((line) => `<li>${html(line.slice(2))}</li>`)
        .join('')}</ul>`;
    case 'links':
      return '';
  }
}
