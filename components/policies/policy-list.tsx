import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { POLICY_LINKS } from '@/lib/reports/policy-links';
import styles from './policy-page.module.css';

/** Every policy with what it's about. */
export function PolicyList() {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Breadcrumbs steps={[{ name: 'Policies', path: '/policies' }]} />
        <h1>Policies</h1>
        <p className={styles.summary}>
          What you can hold us to. Your order keeps the version that was in force when you placed it.
        </p>
      </header>
      <ul className={styles.list}>
        {POLICY_LINKS.map(({ href, title, description }) => (
          <li key={href}>
            <h2>
              <a href={href}>{title}</a>
            </h2>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
