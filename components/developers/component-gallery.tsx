import { ActionExamples } from './action-examples';
import styles from './component-gallery.module.css';
import { DataDisplayExamples } from './data-display-examples';
import { FeedbackExamples } from './feedback-examples';
import { FieldExamples } from './field-examples';

const SCHEMES = ['light', 'dark'] as const;

/** The small set of components in every state, in both schemes. Hover, focus and pressing are the browser's: try them. */
export function ComponentGallery() {
  return (
    <main id="main" tabIndex={-1} className={styles.gallery}>
      <h1>Components</h1>
      <p className={styles.lead}>
        Every part of the shop’s own set in every state. This page is there while you develop and in the build
        of the bench, never in the shop. Hover, focus and pressing are the browser’s: point and press Tab.
      </p>
      <div className={styles.schemes}>
        {SCHEMES.map((scheme) => (
          <section
            key={scheme}
            className={`${styles.scheme} scheme-${scheme}`}
            aria-labelledby={`${scheme}-title`}
          >
            <h2 id={`${scheme}-title`}>{scheme === 'light' ? 'Light' : 'Dark'}</h2>
            <ActionExamples />
            <FieldExamples prefix={scheme} />
            <FeedbackExamples />
            <DataDisplayExamples />
          </section>
        ))}
      </div>
    </main>
  );
}
