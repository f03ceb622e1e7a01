import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import styles from './people.module.css';

type OwnerCredentialsFieldsProps = {
  id: string;
  hasSecondFactor: boolean;
  errors: { readonly [field: string]: string | undefined };
  /** The person is an owner now: whatever is changed about that needs it. */
  isRequired?: boolean;
};

/** Asks for one's own password where a form decides who is an owner. */
export function OwnerCredentialsFields({
  id,
  hasSecondFactor,
  errors,
  isRequired = false,
}: OwnerCredentialsFieldsProps) {
  return (
    <div className={`${styles.proof} ${isRequired ? styles.isRequired : ''}`}>
      <OwnCredentialsFields
        id={id}
        hasSecondFactor={hasSecondFactor}
        errors={errors}
        optional={!isRequired}
        hint={isRequired ? undefined : 'Needed to make somebody an owner.'}
      />
    </div>
  );
}
