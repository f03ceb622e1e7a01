import { ComponentSheet } from '@/components/developers/component-sheet';

export const dynamic = 'force-static';

export default function ComponentsPage() {
  return <ComponentSheet />;
}
