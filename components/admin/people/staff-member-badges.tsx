import { Badge } from '@/components/ui/badge';
import type { StaffMember } from '@/lib/auth/staff/queries';

/** The status of somebody, in a word or two. */
export function StaffMemberBadges({ member }: { member: StaffMember }) {
  return (
    <>
      {member.disabledAt ? <Badge tone="critical">Disabled</Badge> : <Badge tone="positive">Active</Badge>}{' '}
      {member.hasSecondFactor ? <Badge>Second factor</Badge> : <Badge tone="caution">Password alone</Badge>}
    </>
  );
}
