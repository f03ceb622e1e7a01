import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimSection } from '@/lib/claims/claim';
import { describeClaims, groupBySentence } from '@/lib/claims/describe-claim';
import { findClaims } from '@/lib/claims/find-claims';
import type { ContentIssue } from '@/lib/content/content-issue';
import { extractTexts, type SourceText } from './extract-texts';
import { listSourceFiles } from './list-source-files';

const ALLOWANCE = /claims-allow:(.*)/;
const MIN_REASON_LENGTH = 10;
/** They praise the product, so that they name an illness only to warn of it. */
const OFFERS = /^(?:prisma\/seed\/|lib\/sharing\/networks\/)/;

/**
 * The claims in the texts of the shop's code: pages, mails, share texts, previews, llms.txt, structured data, drawings and
 * the catalogue that it opens with. A sentence may stand after a comment `claims-allow:` with the reason; one that
 * nothing needs is an issue too.
 */
export async function checkSourceClaims(root: string): Promise<{ issues: ContentIssue[]; files: number }> {
  const files = await listSourceFiles(root);
  const issues: ContentIssue[] = [];
  for (const file of files) {
    issues.push(...checkSource(file, await readFile(path.join(root, file), 'utf8')));
  }
  return { issues, files: files.length };
}

/** The same for one file. */
export function checkSource(file: string, source: string): ContentIssue[] {
  const about = OFFERS.test(file) ? 'offer' : 'shop';
  const sections = file.endsWith('.html') ? [textsOfHtml(source)] : extractTexts(file, source);
  const allowances = readAllowances(source);
  const used = new Set<number>();
  const issues = sections.flatMap((blocks) =>
    findIn({ about, blocks }, blocks).flatMap(({ text: { line, lastLine }, message }) => {
      const allowance = allowances.find((at) => at.line >= line - 1 && at.line <= lastLine);
      if (!allowance) return [{ file, line, message }];
      used.add(allowance.line);
      return [];
    }),
  );
  for (const { line, reason } of allowances) {
    if (!used.has(line)) issues.push({ file, line, message: 'claims-allow: nothing here needs it' });
    else if (reason.length < MIN_REASON_LENGTH)
      issues.push({ file, line, message: 'claims-allow: say why these words may stand' });
  }
  return issues;
}

function findIn(section: ClaimSection, texts: readonly SourceText[]) {
  return groupBySentence(findClaims(section)).flatMap(({ sentence, block, claims }) => {
    const text = texts[block];
    const message = `${describeClaims(claims)} Or put a comment before it, claims-allow: and the reason. The sentence: "${sentence}"`;
    return text ? [{ text, message }] : [];
  });
}

function readAllowances(source: string): { line: number; reason: string }[] {
  return source.split('\n').flatMap((text, index) => {
    const reason = ALLOWANCE.exec(text)?.[1];
    return reason === undefined ? [] : [{ line: index + 1, reason: reason.replace(/\*\/\}?$/, '').trim() }];
  });
}

/** A page of its own, line by line; it has no text that runs over two. */
function textsOfHtml(source: string): SourceText[] {
  const visible = source.replace(/<(style|script)[^<>]*>[^<]*/g, (all) => all.replace(/[^\n]/g, ''));
  return visible.split('\n').map((text, index) => ({
    text: text.replace(/<[^<>]*>/g, ' ').trim(),
    line: index + 1,
    lastLine: index + 1,
  }));
}
