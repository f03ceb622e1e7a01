import { PolicyBlocks } from '@/components/policies/policy-blocks';
import { Badge } from '@/components/ui/badge';
import { formatShopDate } from '@/lib/config/format-shop-time';
import { parsePolicyText } from '@/lib/policies/parse-policy-text';
import { POLICIES, POLICY_NAMES, type PolicyName, policyPath } from '@/lib/policies/policy';
import {
  fieldsOfPolicy,
  POLICY_FIELDS,
  type PolicyFieldName,
  type PolicyText,
} from '@/lib/policies/policy-fields';
import { PolicyTextForm } from './policy-text-form';
import styles from './policy-texts.module.css';

type PolicyTextsProps = { texts: Record<PolicyFieldName, PolicyText>; mayManage: boolean };

/** Every policy: what the shop writes itself, and the texts that only the owner can give. */
export function PolicyTexts({ texts, mayManage }: PolicyTextsProps) {
  const drafts = Object.values(texts).filter(({ confirmedAt }) => confirmedAt === null).length;
  return (
    <div className={styles.page}>
      <p>
        The shop writes what it knows itself, from the settings: delivery, ways to pay, cookies, how long data
        is kept, the sharing offer. The texts below only you can give. Until you confirm one, its page shows a
        neutral draft and says so. Ask a lawyer where you’re not sure.
      </p>
      <p role="status">
        {drafts === 0
          ? 'Every text is confirmed.'
          : `${drafts} of ${Object.keys(texts).length} texts are drafts.`}
      </p>
      {POLICY_NAMES.map((name) => (
        <section key={name} className={styles.policy} aria-labelledby={`policy-${name}`}>
          <h2 id={`policy-${name}`}>
            <a href={policyPath(name)}>{POLICIES[name].title}</a>
          </h2>
          <PolicyFields name={name} texts={texts} mayManage={mayManage} />
        </section>
      ))}
    </div>
  );
}

function PolicyFields({ name, texts, mayManage }: PolicyTextsProps & { name: PolicyName }) {
  const fields = fieldsOfPolicy(name);
  if (fields.length === 0) return <p>The shop writes this page itself.</p>;
  return fields.map((field) => {
    const { heading, guidance } = POLICY_FIELDS[field];
    const { text, confirmedAt, version } = texts[field];
    return (
      <div key={field} id={field} className={styles.field}>
        <h3>
          {heading}{' '}
          {confirmedAt ? (
            <Badge tone="positive">Confirmed {formatShopDate(confirmedAt)}</Badge>
          ) : (
            <Badge tone="caution">Draft</Badge>
          )}
        </h3>
        {mayManage ? (
          <PolicyTextForm
            key={version}
            field={field}
            heading={heading}
            guidance={guidance}
            text={text}
            isConfirmed={confirmedAt !== null}
            version={version}
          />
        ) : (
          <PolicyBlocks blocks={parsePolicyText(text)} />
        )}
      </div>
    );
  });
}
