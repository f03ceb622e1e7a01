import type { Metadata } from 'next';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { PolicyList } from '@/components/policies/policy-list';

export const dynamic = 'force-static';

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    path: '/policies',
    title: 'Policies',
    description:
      'Delivery, payment, returns, warranty, privacy and everything else that you can hold this shop to.',
    preview: { of: 'home' },
    previewAlt: 'The NUE Cupping Massager, beside the name of the shop.',
  });

export default function PoliciesPage() {
  return <PolicyList />;
}
