import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PolicyPage } from '@/components/policies/policy-page';
import { getSiteUrl } from '@/lib/config/server-config';
import { isPolicyName, POLICIES, policyPath } from '@/lib/policies/policy';
import { getPolicyVersion, listPolicyVersions } from '@/lib/policies/queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ name: string; version: string }> };

/** A number as the shop writes it, so that each version has one address. */
const NUMBER = /^[1-9]\d{0,8}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, version } = await params;
  if (!isPolicyName(name)) return {};
  return {
    title: `${POLICIES[name].title}, version ${version}`,
    description: POLICIES[name].description,
    alternates: { canonical: getSiteUrl() + policyPath(name) },
    robots: { index: false },
  };
}

export default async function PolicyVersionRoute({ params }: Props) {
  const { name, version } = await params;
  if (!isPolicyName(name) || !NUMBER.test(version)) notFound();
  const [page, versions] = await Promise.all([
    getPolicyVersion(name, Number(version)),
    listPolicyVersions(name),
  ]);
  if (!page) notFound();
  return (
    <PolicyPage name={name} page={page} versions={versions} isOld={versions[0]?.number !== page.number} />
  );
}
