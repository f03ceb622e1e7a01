import type { Metadata } from 'next';
import { BrowserOrders } from '@/components/orders/browser-orders';
import { listOrdersOfThisBrowser } from '@/lib/reports/list-orders-of-this-browser';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Your orders',
  description: 'The orders you placed in this browser.',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function AccountRoute() {
  return <BrowserOrders orders={await listOrdersOfThisBrowser()} />;
}
