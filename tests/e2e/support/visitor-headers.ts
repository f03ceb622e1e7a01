import { randomBytes } from 'node:crypto';

/** What the reverse proxy adds for a visitor from a place of their own, so that limits by place do not sum up tests. */
export function newVisitorHeaders(): Record<string, string> {
  return { 'X-Forwarded-For': `10.${[...randomBytes(3)].join('.')}` };
}
