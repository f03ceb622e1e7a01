import type { Metadata } from 'next';
import { CareText } from '@/components/catalogue/care-text';
import { SpecificationTable } from '@/components/catalogue/specification-table';
import { UsageSteps } from '@/components/catalogue/usage-steps';
import { ShopContact } from '@/components/layout/chrome/shop-contact';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { SafetyManual } from '@/components/suitability/safety-manual';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';

export const dynamic = 'force-static';

const SLUG = 'nue-cupping-massager';

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    path: SAFETY_MANUAL_PATH,
    title: 'Safety manual',
    description:
      'Who shouldn’t use the massager, where never to put it, how to use it, when to stop, and what to do about a burn or blister. To read and to print.',
    preview: { of: 'product', slug: SLUG },
    previewAlt: 'The NUE Cupping Massager, to which this safety manual belongs.',
  });

export default async function SafetyManualPage() {
  const product = await getProductBySlug(SLUG);
  return (
    <SafetyManual
      usage={<UsageSteps heading="h3" />}
      care={<CareText />}
      specification={product ? <SpecificationTable product={product} /> : null}
      contact={<ShopContact heading="Questions or a problem" />}
    />
  );
}
