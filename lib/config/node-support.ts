/** The last day on which a release line of Node gets security fixes, by its own schedule. */
const SUPPORTED_UNTIL: Readonly<Record<string, string>> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
};

const RECOMMENDED_NODE = 'Node 24 LTS';

/** Why to leave a Node that gets no security fixes any more, in one line; null for one that does, or that is not known. */
export function nodeEndOfLifeWarning({ version, now }: { version: string; now: Date }): string | null {
  const [major = ''] = version.split('.');
  const lastDay = SUPPORTED_UNTIL[major];
  if (!lastDay || now.toISOString().slice(0, 10) <= lastDay) return null;
  return `Node ${version} has had no security fixes since ${lastDay}: move to ${RECOMMENDED_NODE}.`;
}
