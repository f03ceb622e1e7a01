import { Panel } from '@/components/admin/forms/panel';
import type { MovementPage } from '@/lib/inventory/queries';
import type { StockRow } from '@/lib/inventory/stock';
import { MovementTable } from './movement-table';
import { StockEntryForm } from './stock-entry-form';
import { StockFigures } from './stock-figures';
import { stockPath } from './stock-path';
import { ThresholdForm } from './threshold-form';

type StockEditorProps = { stock: StockRow; movements: MovementPage; isOlder: boolean; mayManage: boolean };

/** The stock of a variant: its numbers, the ways to change them, and how they came about. */
export function StockEditor({ stock, movements, isOlder, mayManage }: StockEditorProps) {
  const path = stockPath(stock.sku);
  return (
    <>
      <StockFigures stock={stock} />
      {mayManage ? (
        <>
          <Panel id="delivery-came" title="A delivery came">
            <StockEntryForm stock={stock} entry="receipt" />
          </Panel>
          <Panel
            id="counted"
            title="Counted"
            description="The difference to what the shop has on hand goes into the ledger."
          >
            <StockEntryForm stock={stock} entry="count" />
          </Panel>
          <Panel id="put-right" title="To be put right" description="Broken, lost, given away, found again.">
            <StockEntryForm stock={stock} entry="adjustment" />
          </Panel>
          <Panel id="low" title="When it is low" description="The start page of the back office tells then.">
            <ThresholdForm key={stock.version} stock={stock} />
          </Panel>
        </>
      ) : null}
      <Panel
        id="ledger"
        title="Ledger"
        description="Nothing in it can be changed; what is wrong is put right by another entry."
      >
        <MovementTable rows={movements.rows} />
        <nav aria-label="Pages of the ledger">
          {isOlder ? <a href={`${path}#ledger`}>← Newest entries</a> : null}
          {isOlder && movements.older ? ' · ' : null}
          {movements.older ? (
            <a href={`${path}?before=${movements.older}#ledger`} rel="next">
              Older entries →
            </a>
          ) : null}
        </nav>
      </Panel>
    </>
  );
}
