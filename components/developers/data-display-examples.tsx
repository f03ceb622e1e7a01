import { Price } from '@/components/ui/price';
import table from '@/components/ui/table.module.css';
import { Thumbnail } from '@/components/ui/thumbnail';
import { Example, ExampleGroup } from './example';

const SIZES = ['small', 'medium', 'large'] as const;
const ROWS = [
  ['Single', 'PKR 6,800', '12'],
  ['Duo set with a name that is rather long', 'PKR 12,400', '0'],
] as const;

/** Prices, tables, thumbnails. */
export function DataDisplayExamples() {
  return (
    <>
      <ExampleGroup title="Price">
        <Example name="plain">
          {SIZES.map((size) => (
            <Price key={size} amountMinor={680_000} currency="PKR" size={size} />
          ))}
        </Example>
        <Example name="reduced">
          {SIZES.map((size) => (
            <Price key={size} amountMinor={578_000} formerMinor={680_000} currency="PKR" size={size} />
          ))}
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Table">
        <Example name="a list on the phone">
          <table className={`${table.table} ${table.stacks}`}>
            <caption>Versions</caption>
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col" className={table.number}>
                  Price
                </th>
                <th scope="col" className={table.number}>
                  Available
                </th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(([name, price, available]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-label="Price" className={table.number}>
                    {price}
                  </td>
                  <td data-label="Available" className={table.number}>
                    {available}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Thumbnail">
        <Example name="with a picture, and without">
          <Thumbnail name="hero" />
          <Thumbnail name={null} />
        </Example>
      </ExampleGroup>
    </>
  );
}
