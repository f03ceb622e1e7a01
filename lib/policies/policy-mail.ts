import { isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { escapeHtml } from '@/lib/email/escape-html';
import { isolatesToHtml } from '@/lib/email/isolates-to-html';
import { blockLines } from './block-lines';
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
    `Read this version on our site: ${policy.url}`,
  ].map(isolateRtlRuns);
}

/** The same as HTML. */
export function policyMailHtml(policy: MailedPolicy): string {
  const sections = policy.sections.map(
    (section) =>
      `<h3 style="font-size:15px;margin:16px 0 4px">${html(titleOf(section))}</h3>${section.blocks.map(blockHtml).join('')}`,
  );
  return `<h2 style="font-size:16px;margin:24px 0 4px">${html(headingOf(policy))}</h2>${sections.join('')}
<p><a style="color:inherit" href="${escapeHtml(policy.url)}">Read this version on our site</a></p>`;
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
