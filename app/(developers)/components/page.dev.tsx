import { ComponentGallery } from '@/components/developers/component-gallery';

export const dynamic = 'force-static';

export default function ComponentsPage() {
  return <ComponentGallery />;
}
