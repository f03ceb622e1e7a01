import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { PolicyPage } from '@/components/policies/policy-page';
import { isPolicyName, POLICIES, POLICY_NAMES, policyPath } from '@/lib/policies/policy';
import { listPolicyVersions } from '@/lib/policies/queries';
import { getPolicyPage } from '@/lib/workflows/policies/get-policy-page';

export const dynamic = 'force-static';
export const dynamicParams = false;

type Props = { params: Promise<{ name: string }> };

export const generateStaticParams = () => POLICY_NAMES.map((name) => ({ name }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  if (!isPolicyName(name)) return {};
  const { title, description } = POLICIES[name];
  return pageMetadata({
    path: policyPath(name),
    title,
    description,
    preview: { of: 'home' },
    previewAlt: 'The NUE Cupping Massager, beside the name of the shop.',
  });
}

export default async function PolicyRoute({ params }: Props) {
  const { name } = await params;
  if (!isPolicyName(name)) notFound();
  const [page, versions] = await Promise.all([getPolicyPage(name), listPolicyVersions(name)]);
  return <PolicyPage name={name} page={page} versions={versions} />;
}
