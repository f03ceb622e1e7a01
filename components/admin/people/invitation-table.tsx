import { roleLabel } from '@/components/admin/layout/role-label';
import { StaffTime } from '@/components/admin/layout/staff-time';
import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import type { OpenInvitation } from '@/lib/auth/invitations/queries';
import { InvitationForm } from './invitation-form';
import styles from './people.module.css';

type InvitationTableProps = {
  invitations: readonly OpenInvitation[];
  mayManage: boolean;
  /** Whether the reader of the page has one. */
  hasSecondFactor: boolean;
};

/** Invitations that nobody has accepted yet. */
export function InvitationTable(props: InvitationTableProps) {
  const { invitations, mayManage, hasSecondFactor } = props;
  if (invitations.length === 0) return null;
  return (
    <table className={`${table.table} ${table.stacks} ${styles.list}`}>
      <caption>
        {invitations.length === 1 ? 'One open invitation' : `${invitations.length} open invitations`}
      </caption>
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">As</th>
          <th scope="col">Invited by</th>
          <th scope="col">Works until</th>
          {mayManage ? <th scope="col">Do</th> : null}
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              <bdi>{invitation.email}</bdi>
            </th>
            <td data-label="As">{roleLabel(invitation.role)}</td>
            <td data-label="Invited by">{invitation.invitedBy ?? 'Somebody who has left'}</td>
            <td data-label="Works until">
              {invitation.expiresAt > new Date() ? (
                <StaffTime at={invitation.expiresAt} />
              ) : (
                <Badge tone="caution">Expired</Badge>
              )}
            </td>
            {mayManage ? (
              <td>
                <InvitationForm invitation={invitation} hasSecondFactor={hasSecondFactor} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
