import { SafetyRuleLists } from '@/components/suitability/safety-rule-lists';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import { formatEdition, type SafetyNoteText } from '@/lib/suitability/safety-note';
import { fieldId } from './checkout-values';
import styles from './safety-fields.module.css';

const NAME = 'safetyAcknowledged';

type SafetyFieldsProps = {
  /** The note to confirm. */
  note: SafetyNoteText;
  /** The edition that was ticked when the form came back. */
  confirmed: string | undefined;
  error: string | undefined;
};

/** The safety note in a disclosure, and the checkbox that confirms it. A new edition has to be confirmed again. */
export function SafetyFields({ note, confirmed, error }: SafetyFieldsProps) {
  return (
    <section className={styles.safety} aria-labelledby="checkout-safety">
      <h2 id="checkout-safety">Safety</h2>
      <div className={styles.box}>
        <details className={styles.note} open={error ? true : undefined}>
          <summary>The safety note: who shouldn’t use it, where and how</summary>
          <div className={styles.lists}>
            <SafetyRuleLists sections={note.sections} heading="h3" />
            <p>{note.closing}</p>
          </div>
        </details>
        <p className={styles.manual}>
          Not sure that it’s right for you?{' '}
          <a href="/products/nue-cupping-massager#right-for-me">Check before you order</a>, or{' '}
          <a href={SAFETY_MANUAL_PATH}>read the safety manual</a>.
        </p>
        <CheckboxField
          key={note.version}
          id={fieldId(NAME)}
          name={NAME}
          value={note.version}
          required
          defaultChecked={confirmed === note.version}
          label="I have read the safety note, and whoever uses the device will follow it."
          hint={`Edition of ${formatEdition(note.version)}`}
          error={error}
        />
      </div>
    </section>
  );
}
