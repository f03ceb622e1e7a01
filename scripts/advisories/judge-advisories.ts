import type { Advisory } from './read-audit-report';
import type { AdvisoryException } from './read-exceptions';

const SERIOUS = new Set(['high', 'critical']);
const MAX_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What has to be dealt with, one sentence each: serious advisories without an exception, and exceptions that have expired
 * or reach too far.
 */
export function judgeAdvisories(input: {
  advisories: readonly Advisory[];
  exceptions: readonly AdvisoryException[];
  now: Date;
}): string[] {
  const { advisories, exceptions, now } = input;
  const today = dayOf(now);
  const furthest = dayOf(new Date(now.getTime() + MAX_DAYS * DAY_MS));
  const outdated = exceptions.flatMap(({ package: name, advisory, until }) => {
    if (until < today) return [`The exception for ${name} (${advisory}) expired on ${until}.`];
    if (until > furthest)
      return [`The exception for ${name} (${advisory}) may last ${MAX_DAYS} days at most.`];
    return [];
  });
  const open = advisories.filter(
    (advisory) =>
      SERIOUS.has(advisory.severity) &&
      !exceptions.some((known) => known.package === advisory.package && known.advisory === advisory.id),
  );
  return [
    ...outdated,
    ...open.map(({ package: name, severity, title, url }) => `${name}: ${severity}: ${title} (${url})`),
  ];
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
