import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Alert } from '@/components/ui/alert';
import { formatShopDate } from '@/lib/config/format-shop-time';
import { POLICIES, type PolicyName, policyPath } from '@/lib/policies/policy';
import { hasDraft, sectionAnchor } from '@/lib/policies/policy-document';
import type { PolicyPage as Page } from '@/lib/workflows/policies/get-policy-page';
import { PolicyBlocks } from './policy-blocks';
import styles from './policy-page.module.css';

type PolicyPageProps = {
  name: PolicyName;
  page: Page;
  /** The latest first. */
  versions: readonly { number: number; createdAt: Date }[];
  /** It has been replaced by a later version. */
  isOld?: boolean;
};

/** A policy, in force or as it was. */
export function PolicyPage({ name, page, versions, isOld = false }: PolicyPageProps) {
  const { document, number, createdAt } = page;
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <Breadcrumbs
          steps={[
            { name: 'Policies', path: '/policies' },
            { name: POLICIES[name].title, path: policyPath(name) },
          ]}
        />
        <h1>{document.title}</h1>
        <p className={styles.summary}>{document.summary}</p>
        {number !== null && createdAt ? (
          <p className={styles.version}>
            Version {number}, {isOld ? 'which came into force on' : 'in force since'}{' '}
            <time dateTime={createdAt.toISOString()}>{formatShopDate(createdAt)}</time>
          </p>
        ) : null}
        {isOld ? (
          <Alert tone="caution" title="This is an old version">
            It applies to orders that were placed while it was in force. Read{' '}
            <a href={policyPath(name)}>what applies today</a>.
          </Alert>
        ) : null}
        {hasDraft(document) ? (
          <Alert tone="caution" title="Part of this page is a draft">
            The shop’s owner hasn’t confirmed the sections that are marked as a draft. They may change.
          </Alert>
        ) : null}
      </header>
      {document.sections.map((section) => (
        <section key={section.heading} id={sectionAnchor(section)} className={styles.section}>
          <h2>
            {section.heading}
            {section.isDraft ? <span className={styles.draft}> Draft</span> : null}
          </h2>
          <PolicyBlocks blocks={section.blocks} />
        </section>
      ))}
      <EarlierVersions name={name} shown={number} versions={versions} />
    </article>
  );
}

function EarlierVersions({
  name,
  shown,
  versions,
}: Pick<PolicyPageProps, 'name' | 'versions'> & { shown: number | null }) {
  const others = versions.filter(({ number }) => number !== shown);
  if (others.length === 0) return null;
  return (
    <details className={styles.versions}>
      <summary>Other versions of this page</summary>
      <ul>
        {others.map(({ number, createdAt }) => (
          <li key={number}>
            <a href={policyPath(name, number)}>
              Version {number}, from {formatShopDate(createdAt)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
