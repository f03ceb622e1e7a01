import { UnknownOrder } from '@/components/orders/unknown-order';

export default function OrderNotFound() {
  return <UnknownOrder />;
}
