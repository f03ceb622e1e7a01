import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import styles from './people.module.css';

type OwnerProofProps = {
  id: string;
  hasSecondFactor: boolean;
  errors: { readonly [field: string]: string | undefined };
  /** The person is an owner now: whatever is changed about that needs it. */
  isNeeded?: boolean;
};

/** Asks for one's own password where a form decides who is an owner. */
export function OwnerProof({ id, hasSecondFactor, errors, isNeeded = false }: OwnerProofProps) {
  return (
    <div className={`${styles.proof} ${isNeeded ? styles.isNeeded : ''}`}>
      <OwnCredentialsFields
        id={id}
        hasSecondFactor={hasSecondFactor}
        errors={errors}
        optional={!isNeeded}
        hint={isNeeded ? undefined : 'Needed to make somebody an owner.'}
      />
    </div>
  );
}
