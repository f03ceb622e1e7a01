import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/layout/pages/not-found-page';

export const metadata: Metadata = { title: 'We can’t find this page' };

export default function NotFound() {
  return <NotFoundPage />;
}
