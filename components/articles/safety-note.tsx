import styles from './safety-note.module.css';

const NEVER_ON = [
  'broken, irritated or infected skin',
  'varicose veins',
  'the front of the neck',
  'the place of a recent injury',
];

const ASK_FIRST = [
  'you are pregnant',
  'you have a pacemaker or another implant',
  'you have a bleeding disorder, or take blood thinners',
  'you have, or had, deep vein thrombosis',
  'you are being treated for cancer',
  'you have diabetes with loss of feeling',
  'heat bothers your skin more than most people’s',
  'you take medicine that makes skin sensitive to light (because of the red light)',
];

const WHILE_USING = [
  'Start on the lowest level.',
  'Stay a few minutes, then move on.',
  'Stop at pain, blisters or dizziness.',
  'Round marks for some days are usual.',
];

/** Who should not use the device, and where not: stands wherever it is sold. */
export function SafetyNote({ headingLevel = 'h3' }: { headingLevel?: 'h2' | 'h3' }) {
  const Heading = headingLevel;
  return (
    <section className={styles.note}>
      <Heading id="safety-note" className={styles.title}>
        Before you use it
      </Heading>
      <div className={styles.columns}>
        <div>
          <p className={styles.lead}>Ask a doctor first if</p>
          <ul>{listItems(ASK_FIRST)}</ul>
        </div>
        <div>
          <p className={styles.lead}>Do not use it on</p>
          <ul>{listItems(NEVER_ON)}</ul>
          <p className={styles.lead}>While you use it</p>
          <ul>{listItems(WHILE_USING)}</ul>
        </div>
      </div>
      <p>The device is for comfort, and this shop is not a doctor.</p>
    </section>
  );
}

function listItems(items: readonly string[]) {
  return items.map((item) => <li key={item}>{item}</li>);
}
