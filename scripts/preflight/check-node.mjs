import { readFileSync } from 'node:fs';

/**
 * Says what is wrong with this Node, or gives null. The range is that of package.json, in the two forms it
 * uses: "^20.19" and ">=24". Written so that a very old Node can still read it.
 */
export function checkNode() {
  const range = JSON.parse(readFileSync('package.json', 'utf8')).engines.node;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isFit = range.split('||').some((part) => {
    const match = /^(\^|>=)(\d+)(?:\.(\d+))?/.exec(part.trim());
    if (!match) return false;
    const wantedMajor = Number(match[2]);
    const isSameMajor = major === wantedMajor && minor >= Number(match[3] || 0);
    return isSameMajor || (match[1] === '>=' && major > wantedMajor);
  });
  if (isFit) return null;
  return `Node ${process.versions.node} is too old or untried: the shop needs ${range}. Get one from https://nodejs.org`;
}
