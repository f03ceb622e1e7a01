import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import type { FormFields } from '@/components/admin/forms/form-fields';
import styles from './people.module.css';

type OwnerCredentialsFieldsProps = {
  fields: FormFields;
  hasSecondFactor: boolean;
  /** The person is an owner now: whatever is changed about that needs it. */
  isRequired?: boolean;
};

/** Asks for one's own password where a form decides who is an owner. */
export function OwnerCredentialsFields({
  fields,
  hasSecondFactor,
  isRequired = false,
}: OwnerCredentialsFieldsProps) {
  return (
    <div className={`${styles.proof} ${isRequired ? styles.isRequired : ''}`}>
      <OwnCredentialsFields
        fields={fields}
        hasSecondFactor={hasSecondFactor}
        optional={!isRequired}
        hint={isRequired ? undefined : 'Needed to make somebody an owner.'}
      />
    </div>
  );
}
