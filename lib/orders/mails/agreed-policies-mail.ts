import { escapeHtml } from '@/lib/email/escape-html';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { CustomerOrder } from '@/lib/orders/order';
import { POLICIES, POLICY_NAMES, policyPath } from '@/lib/policies/policy';

const TITLE = 'The terms you agreed to';

type Agreed = Pick<CustomerOrder, 'policyVersions'>;

/** Which version of each policy an order was placed under, as lines of a mail's text; none of an order without any. */
export function agreedPolicyLines(order: Agreed, { siteUrl }: MailBranding): string[] {
  const agreed = listAgreed(order);
  if (agreed.length === 0) return [];
  return ['', `${TITLE}:`, ...agreed.map(({ label, path }) => `- ${label}: ${siteUrl}${path}`)];
}

/** The same as HTML. The titles are our own words, so they need no escaping. */
export function agreedPolicyHtml(order: Agreed, { siteUrl }: MailBranding): string {
  const agreed = listAgreed(order);
  if (agreed.length === 0) return '';
  const items = agreed.map(
    ({ label, path }) =>
      `<li><a style="color:inherit" href="${escapeHtml(siteUrl + path)}">${label}</a></li>`,
  );
  return `<h2 style="font-size:16px;margin:24px 0 4px">${TITLE}</h2>
<ul style="margin:0;padding-left:20px">${items.join('')}</ul>`;
}

function listAgreed({ policyVersions }: Agreed): { label: string; path: string }[] {
  return POLICY_NAMES.flatMap((name) => {
    const number = policyVersions[name];
    if (number === undefined) return [];
    return [{ label: `${POLICIES[name].title}, version ${number}`, path: policyPath(name, number) }];
  });
}
