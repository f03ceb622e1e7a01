'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import type { StockEntry, StockRow } from '@/lib/inventory/stock';
import { enterStock } from './actions';

type EntryLabels = { submit: string; label: string; quantityHint?: string; noteHint: string };

const LABELS: Record<StockEntry, EntryLabels> = {
  receipt: {
    submit: 'Add the delivery',
    label: 'How many came',
    noteHint: 'For example the supplier’s delivery note.',
  },
  count: {
    submit: 'Save the count',
    label: 'How many there are',
    quantityHint: 'Leave out what is packed, or waits to be packed for orders that are paid.',
    noteHint: 'For example: monthly count.',
  },
  adjustment: {
    submit: 'Put it right',
    label: 'How many more or fewer',
    quantityHint: 'With a minus for fewer, for example −2.',
    noteHint: 'For example: broken in transport.',
  },
};

/** One way to enter stock by hand: what came, what was counted, or what is to be put right. */
export function StockEntryForm({ stock, entry }: { stock: StockRow; entry: StockEntry }) {
  const labels = LABELS[entry];
  return (
    <StaffForm
      noValidate
      id={entry}
      action={enterStock}
      submit={labels.submit}
      variant="secondary"
      hidden={{ sku: stock.sku, entry }}
    >
      {({ text }) => (
        <>
          <SeenOnHand {...text('seenOnHand', stock.onHand)} />
          <div className={form.pair}>
            <TextField
              {...text('quantity')}
              label={labels.label}
              hint={labels.quantityHint}
              inputMode={entry === 'adjustment' ? 'text' : 'numeric'}
              autoComplete="off"
              required
            />
            <TextField
              {...text('note')}
              label="Reason"
              hint={labels.noteHint}
              optional={entry === 'receipt'}
              maxLength={200}
              autoComplete="off"
            />
          </div>
        </>
      )}
    </StaffForm>
  );
}

function SeenOnHand({ name, defaultValue }: { name: string; defaultValue: string }) {
  return <input type="hidden" name={name} value={defaultValue} />;
}
