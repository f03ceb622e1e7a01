import table from '@/components/ui/table.module.css';
import { withOwnerStatedFacts } from '@/lib/catalogue/owner-stated-facts';
import type { Product } from '@/lib/catalogue/product';
import { areFiguresMeasured } from './are-figures-measured';
import styles from './specification-table.module.css';

type SpecificationTableProps = { product: Pick<Product, 'specifications' | 'areFiguresConfirmed'> };

/** The figures of a device, called example values until they are known to have been measured on it. */
export async function SpecificationTable({ product }: SpecificationTableProps) {
  const areMeasured = await areFiguresMeasured(product);
  return (
    <table className={`${table.table} ${styles.specification}`}>
      {areMeasured ? null : (
        <caption className={styles.example}>
          <strong>Example values.</strong> They haven’t been measured on this device yet, so don’t rely on
          them.
        </caption>
      )}
      <tbody>
        {withOwnerStatedFacts(product.specifications).map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
