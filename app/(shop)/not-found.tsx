import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/layout/pages/not-found-page';

export const metadata: Metadata = { title: 'There is no page here' };

export default function NotFound() {
  return <NotFoundPage />;
}
