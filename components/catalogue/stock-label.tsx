import { Badge } from '@/components/ui/badge';
import { stockLevelOf } from '@/lib/catalogue/product';

/** What a shopper sees of the stock: exact numbers only when few are left, and then the true ones. */
export function StockLabel({ available }: { available: number }) {
  switch (stockLevelOf(available)) {
    case 'sold_out':
      return <Badge tone="neutral">Sold out</Badge>;
    case 'few_left':
      return <Badge tone="caution">{available === 1 ? '1 left' : `${available} left`}</Badge>;
    case 'in_stock':
      return <Badge tone="positive">In stock</Badge>;
  }
}
