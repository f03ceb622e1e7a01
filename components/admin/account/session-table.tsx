import type { ReactNode } from 'react';
import { StaffTime } from '@/components/admin/layout/staff-time';
import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import type { StaffSession } from '@/lib/auth/sessions/queries';

type SessionTableProps = {
  sessions: readonly StaffSession[];
  /** The one that reads this page. */
  currentId?: string;
  /** The way to end one; nothing for whoever may not. */
  renderSignOutForm: (session: StaffSession) => ReactNode;
};

/** The browsers that somebody is signed in with. */
export function SessionTable({ sessions, currentId, renderSignOutForm }: SessionTableProps) {
  if (sessions.length === 0) return <p>Signed in nowhere.</p>;
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>
        {sessions.length === 1 ? 'One device' : `${sessions.length} devices`}, last seen first
      </caption>
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Address</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last seen</th>
          <th scope="col">
            <span>Sign out</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {session.agent} {session.id === currentId ? <Badge tone="positive">This one</Badge> : null}
            </th>
            <td data-label="Address">{session.address}</td>
            <td data-label="Signed in">
              <StaffTime at={session.createdAt} />
            </td>
            <td data-label="Last seen">
              <StaffTime at={session.lastSeenAt} />
            </td>
            <td>{renderSignOutForm(session)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
