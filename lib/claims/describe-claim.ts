import { CLAIM_KIND_LABELS, type Claim } from './claim';

/** The claims of one sentence, which are changed or allowed together. */
export type SentenceClaims = { sentence: string; block: number; offset: number; claims: readonly Claim[] };

/** Groups claims by the sentence that makes them. */
export function groupBySentence(claims: readonly Claim[]): SentenceClaims[] {
  const groups = new Map<string, SentenceClaims & { claims: Claim[] }>();
  for (const claim of claims) {
    const { sentence, block, offset } = claim;
    const known = groups.get(`${block} ${sentence}`);
    if (known) known.claims.push(claim);
    else groups.set(`${block} ${sentence}`, { sentence, block, offset, claims: [claim] });
  }
  return [...groups.values()];
}

/** `“relieves neck pain” promises relief or an effect on the body. Say how it feels …`, for whoever wrote it. */
export function describeClaims(claims: readonly Claim[]): string {
  const [first] = claims;
  if (!first) return '';
  const { says, instead } = CLAIM_KIND_LABELS[first.kind];
  const others = claims.slice(1).map(({ words }) => `“${words}”`);
  const also = others.length > 0 ? ` So does ${others.join(', ')}.` : '';
  return `“${first.words}” ${says}.${also} ${instead}`;
}
