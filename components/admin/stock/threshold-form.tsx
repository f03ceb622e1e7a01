'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextField } from '@/components/ui/text-field';
import type { StockRow } from '@/lib/inventory/stock';
import { saveThreshold } from './actions';

/** The number of available units at which staff are reminded to reorder. */
export function ThresholdForm({ stock }: { stock: StockRow }) {
  return (
    <StaffForm
      noValidate
      id="threshold"
      action={saveThreshold}
      version={stock.version}
      submit="Save"
      variant="secondary"
      hidden={{ sku: stock.sku }}
    >
      {({ text }) => (
        <TextField
          {...text('lowStockThreshold', stock.lowStockThreshold)}
          label="Low from this many available units down"
          inputMode="numeric"
          required
        />
      )}
    </StaffForm>
  );
}
