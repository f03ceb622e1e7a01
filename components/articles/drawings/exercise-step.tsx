import type { ReactNode } from 'react';
import styles from './drawing.module.css';

type ExerciseStepProps = { title: string; picture: ReactNode; children: ReactNode };

/** One exercise of a set: a small picture with what to do in words. It stands in a list of the class `steps`. */
export function ExerciseStep({ title, picture, children }: ExerciseStepProps) {
  return (
    <li>
      {picture}
      <span className={styles.step}>{title}</span>
      <span>{children}</span>
    </li>
  );
}
