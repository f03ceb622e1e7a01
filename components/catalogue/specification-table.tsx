import table from '@/components/ui/table.module.css';
import { withOwnerStatedFacts } from '@/lib/catalogue/owner-stated-facts';
import type { Product } from '@/lib/catalogue/product';
import styles from './specification-table.module.css';

/** The figures of a device. */
export function SpecificationTable({ specifications }: { specifications: Product['specifications'] }) {
  return (
    <table className={`${table.table} ${styles.specification}`}>
      <tbody>
        {withOwnerStatedFacts(specifications).map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
