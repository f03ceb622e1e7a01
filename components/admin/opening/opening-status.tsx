import { StaffTime } from '@/components/admin/layout/staff-time';
import { Alert } from '@/components/ui/alert';
import { openRequirements } from '@/lib/opening/assess-opening';
import type { Opening } from '@/lib/workflows/opening/find-opening';
import { OpenShopForm } from './open-shop-form';

type OpeningStatusProps = { opening: Opening; mayOpen: boolean };

/** Whether the shop takes orders, and the step that opens it. */
export function OpeningStatus({ opening: { openedAt, requirements }, mayOpen }: OpeningStatusProps) {
  const missing = openRequirements(requirements).length;
  if (openedAt !== null) {
    return (
      <Alert tone={missing === 0 ? 'positive' : 'caution'} title="The shop is open">
        <p>
          It has taken orders since <StaffTime at={openedAt} />.{' '}
          {missing === 0
            ? 'To stop for a while, pause it in the settings.'
            : 'It keeps taking them, but buyers lack what is marked below. Please complete it soon.'}
        </p>
      </Alert>
    );
  }
  if (missing > 0) {
    return (
      <Alert tone="caution" title="The shop isn’t open yet">
        <p>
          Visitors can look around, and nobody can order. Complete what is marked below; then open the shop
          here.
        </p>
      </Alert>
    );
  }
  if (!mayOpen) {
    return (
      <Alert tone="info" title="Ready to open">
        <p>Everything is there. The owner can open the shop here.</p>
      </Alert>
    );
  }
  return <OpenShopForm />;
}
