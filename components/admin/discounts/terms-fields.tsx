import { Checkbox } from '@/components/admin/forms/checkbox';
import type { FormFields } from '@/components/admin/forms/form-fields';
import form from '@/components/admin/forms/staff-form.module.css';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import { DISCOUNT_KINDS } from '@/lib/pricing/discount-kinds';

export type ProductOption = { productId: string; title: string };

type TermsFieldsProps = {
  fields: FormFields;
  saved: Record<string, string>;
  isNew: boolean;
  isActive: boolean;
  products: readonly ProductOption[];
  productIds: readonly string[];
};

/** Of a new discount, whose kind is not known yet: "Percent or rupees". */
const ANY_VALUE_LABEL = capitalise(
  DISCOUNT_KINDS.flatMap((kind) => DISCOUNT_KIND_DEFINITIONS[kind].field?.unit ?? []).join(' or '),
);
const KINDS_WITHOUT_VALUE = DISCOUNT_KINDS.filter((kind) => !DISCOUNT_KIND_DEFINITIONS[kind].field)
  .map((kind) => DISCOUNT_KIND_DEFINITIONS[kind].option.toLowerCase())
  .join(' or ');

/** What a discount takes off, from which orders, when and how often. */
export function TermsFields({ fields, saved, isNew, isActive, products, productIds }: TermsFieldsProps) {
  const { text, checkbox } = fields;
  const savedKind = DISCOUNT_KINDS.find((kind) => kind === saved.kind);
  const unit = savedKind ? DISCOUNT_KIND_DEFINITIONS[savedKind].field?.unit : undefined;
  return (
    <>
      <TextField
        {...text('title', saved.title)}
        label="Title"
        hint="Buyers read it beside their code, for example: Eid, 10% off."
        required
        maxLength={80}
      />
      <div className={form.row}>
        {isNew ? (
          <SelectField {...text('kind', 'percent')} label="Takes off">
            {DISCOUNT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {DISCOUNT_KIND_DEFINITIONS[kind].option}
              </option>
            ))}
          </SelectField>
        ) : null}
        {isNew || unit ? (
          <TextField
            {...text('value', saved.value)}
            label={unit ? capitalise(`${unit} off`) : ANY_VALUE_LABEL}
            hint={isNew ? `Empty when it takes off ${KINDS_WITHOUT_VALUE}.` : undefined}
            inputMode="decimal"
            autoComplete="off"
          />
        ) : null}
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
          hint="By email and phone number; empty for no limit."
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

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
