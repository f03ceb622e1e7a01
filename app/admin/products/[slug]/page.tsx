import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { isUploadProblem } from '@/components/admin/pictures/upload-problems';
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import { ProductEditor } from '@/components/admin/products/product-editor';
import { PRODUCT_STATUS_LABELS } from '@/components/admin/products/product-status-labels';
import { Badge } from '@/components/ui/badge';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Product' };

const MESSAGES = {
  begun: 'The draft is made. Give it texts, a version with a price, and pictures; then put it on sale.',
  texts: 'Saved. The shop shows it within a second.',
  variant: 'The version is saved. The shop shows it within a second.',
  'variant-added': 'The version is added, with an empty shelf. Enter its stock next.',
  picture: 'Saved. The shop shows it within a second.',
  'picture-added': 'The picture is added, at the end. The shop shows it within a second.',
  'picture-removed': 'The picture is deleted.',
  moved: 'The order is changed. The shop shows it within a second.',
  gone: 'Somebody else was quicker, so nothing was changed: this is how it stands now.',
};

export default async function ProductPage({ params, searchParams }: PageProps<'/admin/products/[slug]'>) {
  const { slug } = await params;
  const staff = await requireStaff('products.view', adminProductPath(slug));
  const [{ done, upload, alt }, product] = await Promise.all([searchParams, getStaffProduct(slug)]);
  if (!product) notFound();
  const status = PRODUCT_STATUS_LABELS[product.status];
  return (
    <AdminFrame staff={staff} current="/admin/products">
      <AdminHeading title={product.title}>
        <Badge tone={status.tone}>{status.label}</Badge>
        {product.status === 'active' ? <a href={`/products/${slug}`}>See it in the shop</a> : null}
      </AdminHeading>
      <SavedAlert done={done} messages={MESSAGES} />
      <ProductEditor
        product={product}
        mayManage={isPermitted({ role: staff.role, permission: 'products.manage' })}
        mayConfirmFigures={isPermitted({ role: staff.role, permission: 'products.confirmFigures' })}
        upload={{ problem: isUploadProblem(upload) ? upload : null, alt: typeof alt === 'string' ? alt : '' }}
      />
    </AdminFrame>
  );
}
