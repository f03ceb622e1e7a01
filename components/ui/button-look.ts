import styles from './button.module.css';

/** `accent` is the red light: at most one on a page. */
export type ButtonLook = {
  look?: 'primary' | 'accent' | 'secondary' | 'quiet';
  size?: 'small' | 'medium' | 'large';
  full?: boolean;
};

/** The class names of a button, for whatever element has to look like one. */
export function buttonLook(
  { look = 'primary', size = 'medium', full = false }: ButtonLook,
  extra?: string,
): string {
  return [styles.button, styles[look], styles[size], full && styles.full, extra].filter(Boolean).join(' ');
}
