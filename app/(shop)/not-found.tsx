import type { Metadata } from 'next';
import { MissingPage } from '@/components/layout/missing-page';

export const metadata: Metadata = { title: 'There is no page here' };

export default function NotFound() {
  return <MissingPage />;
}
