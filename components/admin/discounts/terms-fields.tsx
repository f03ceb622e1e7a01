import { Checkbox } from '@/components/admin/forms/checkbox';
import type { StaffFormFields } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';

export type ProductOption = { productId: string; title: string };

type TermsFieldsProps = {
  fields: StaffFormFields;
  saved: Record<string, string>;
  isNew: boolean;
  isActive: boolean;
  products: readonly ProductOption[];
  productIds: readonly string[];
};

const VALUE_LABELS: Readonly<Record<string, string>> = {
  percent: 'Percent off',
  amount: 'Rupees off',
  free_delivery: 'Percent or rupees off',
};

/** What a discount takes off, from which orders, when and how often. */
export function TermsFields({ fields, saved, isNew, isActive, products, productIds }: TermsFieldsProps) {
  const { text, checkbox } = fields;
  return (
    <>
      <TextField
        {...text('title', saved.title)}
        label="Title"
        hint="Buyers read it beside their code, for example: Eid, 10 % off."
        required
        maxLength={80}
      />
      <div className={form.row}>
        {isNew ? (
          <SelectField {...text('kind', 'percent')} label="Takes off">
            <option value="percent">A percentage</option>
            <option value="amount">An amount of rupees</option>
            <option value="free_delivery">The delivery</option>
          </SelectField>
        ) : null}
        {saved.kind === 'free_delivery' ? null : (
          <TextField
            {...text('value', saved.value)}
            label={isNew ? 'Percent or rupees' : VALUE_LABELS[saved.kind ?? 'percent']}
            hint={isNew ? 'Empty when it takes off the delivery.' : undefined}
            inputMode="decimal"
            autoComplete="off"
          />
        )}
        <TextField
          {...text('minimum', saved.minimum)}
          label="Smallest order, in rupees"
          hint="Of the goods that it is for; empty for none."
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <div className={form.pair}>
        <TextField {...text('startsAt', saved.startsAt)} label="Begins" type="datetime-local" optional />
        <TextField {...text('endsAt', saved.endsAt)} label="Ends" type="datetime-local" optional />
        <TextField
          {...text('redemptionLimit', saved.redemptionLimit)}
          label="Uses in all"
          hint="Over all its codes; empty for no limit."
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          {...text('perPersonLimit', isNew ? '1' : saved.perPersonLimit)}
          label="Uses per person"
          hint="By e-mail and phone number; empty for no limit."
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      {products.length > 1 || productIds.length > 0 ? (
        <fieldset>
          <legend>Only for these products; none chosen means all</legend>
          {products.map(({ productId, title }) => (
            <Checkbox key={productId} {...checkbox(`product.${productId}`, productIds.includes(productId))}>
              {title}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      <Checkbox {...checkbox('isActive', isActive)}>Switched on</Checkbox>
    </>
  );
}
