import { CLAIM_KIND_LABELS, CLAIM_KINDS, type Claim } from './claim';

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

/** `“relieves neck pain” promises relief or an effect on the body. Say how it feels …`, for whoever wrote it: a kind each. */
export function describeClaims(claims: readonly Claim[]): string {
  return CLAIM_KINDS.flatMap((kind) => {
    const [first, ...others] = [
      ...new Set(claims.filter((claim) => claim.kind === kind).map(({ words }) => `“${words}”`)),
    ];
    if (first === undefined) return [];
    const { says, instead } = CLAIM_KIND_LABELS[kind];
    const also = others.length > 0 ? `, and so does ${others.join(', ')}` : '';
    return [`${first} ${says}${also}. ${instead}`];
  }).join(' ');
}
