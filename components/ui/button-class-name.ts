import styles from './button.module.css';

/** The variant of a button. `accent` is the red one: at most one on a page. */
export type ButtonVariant = {
  variant?: 'primary' | 'accent' | 'secondary' | 'quiet';
  size?: 'small' | 'medium' | 'large';
  full?: boolean;
};

/** The class names of a button, for any element in the style of one. */
export function buttonClassName(
  { variant = 'primary', size = 'medium', full = false }: ButtonVariant,
  extra?: string,
): string {
  return [styles.button, styles[variant], styles[size], full && styles.full, extra].filter(Boolean).join(' ');
}
