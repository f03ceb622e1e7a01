import { CheckboxField } from '@/components/ui/checkbox-field';
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
          <summary>Who should not use it, and where not</summary>
          <div className={styles.lists}>
            {listOf('Ask a doctor first if', note.askFirst)}
            {listOf('Do not use it on', note.neverOn)}
            {listOf('While you use it', note.whileUsing)}
            <p>{note.closing}</p>
          </div>
        </details>
        <CheckboxField
          key={note.version}
          id={fieldId(NAME)}
          name={NAME}
          value={note.version}
          required
          defaultChecked={confirmed === note.version}
          label="I have read the safety note, and whoever uses the device will keep to it."
          hint={`Edition of ${formatEdition(note.version)}`}
          error={error}
        />
      </div>
    </section>
  );
}

function listOf(title: string, items: readonly string[]) {
  return (
    <>
      <p className={styles.lead}>{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
