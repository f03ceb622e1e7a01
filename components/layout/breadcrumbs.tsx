import { getSiteUrl } from '@/lib/config/server-config';
import styles from './breadcrumbs.module.css';
import { JsonLd } from './json-ld';

/** A page on the way; the last step is the page itself. */
export type BreadcrumbStep = { name: string; path: string };

/** The way from the front page to this one, for people and, in the same order, for search engines. */
export function Breadcrumbs({ steps }: { steps: readonly BreadcrumbStep[] }) {
  const siteUrl = getSiteUrl();
  const way = [{ name: 'Home', path: '/' }, ...steps];
  return (
    <nav aria-label="Breadcrumb" className={styles.breadcrumbs}>
      <ol className={styles.steps}>
        {way.map(({ name, path }, index) => (
          <li key={path}>
            {index < way.length - 1 ? <a href={path}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
      <JsonLd
        things={[
          {
            '@type': 'BreadcrumbList',
            itemListElement: way.map(({ name, path }, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name,
              item: siteUrl + path,
            })),
          },
        ]}
      />
    </nav>
  );
}
