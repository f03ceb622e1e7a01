import { Badge } from '@/components/ui/badge';
import type { Person } from '@/lib/auth/people-queries';

/** How somebody stands, in a word or two. */
export function PersonBadges({ person }: { person: Person }) {
  return (
    <>
      {person.disabledAt ? <Badge tone="critical">Disabled</Badge> : <Badge tone="positive">Active</Badge>}{' '}
      {person.hasSecondFactor ? <Badge>Second factor</Badge> : <Badge tone="caution">Password alone</Badge>}
    </>
  );
}
