import { JsonLd } from '@/components/layout/metadata/json-ld';
import { getSiteUrl } from '@/lib/config/server-config';
import styles from './breadcrumbs.module.css';

/** A page of the trail; the last step is the page itself. */
export type BreadcrumbStep = { name: string; path: string };

/** The breadcrumb trail from the front page to this one, for people and, as structured data, for search engines. */
export function Breadcrumbs({ steps }: { steps: readonly BreadcrumbStep[] }) {
  const siteUrl = getSiteUrl();
  const trail = [{ name: 'Home', path: '/' }, ...steps];
  return (
    <nav aria-label="Breadcrumb" className={styles.breadcrumbs}>
      <ol className={styles.steps}>
        {trail.map(({ name, path }, index) => (
          <li key={path}>
            {index < trail.length - 1 ? <a href={path}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
      <JsonLd
        nodes={[
          {
            '@type': 'BreadcrumbList',
            itemListElement: trail.map(({ name, path }, index) => ({
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
