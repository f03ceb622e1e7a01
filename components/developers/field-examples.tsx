import { CheckboxField } from '@/components/ui/checkbox-field';
import { QuantityField } from '@/components/ui/quantity-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { Example, ExampleGroup } from './example';

const HINT = 'For the courier, for example 0300 1234567';
const ERROR = 'This is not a complete phone number. Write it as you dial it.';

/** Form fields. `prefix` keeps the ids of two schemes on one page apart. */
export function FieldExamples({ prefix }: { prefix: string }) {
  const id = (name: string) => `${prefix}-${name}`;
  return (
    <>
      <ExampleGroup title="Text field">
        <Example name="empty, with a hint">
          <TextField id={id('text-empty')} label="Phone" hint={HINT} type="tel" />
        </Example>
        <Example name="filled, optional, right to left">
          <TextField id={id('text-filled')} label="Full name" optional defaultValue="عائشہ خان" />
        </Example>
        <Example name="with an error">
          <TextField id={id('text-error')} label="Phone" hint={HINT} error={ERROR} defaultValue="12" />
        </Example>
        <Example name="disabled">
          <TextField id={id('text-disabled')} label="Email" disabled defaultValue="ayesha@example.com" />
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Choice">
        <Example name="chosen">
          <SelectField id={id('select')} label="Country" defaultValue="PK">
            <option value="PK">Pakistan</option>
            <option value="DE">Germany</option>
          </SelectField>
        </Example>
        <Example name="with an error">
          <SelectField id={id('select-error')} label="Country" error="Choose a country.">
            <option value="">Choose</option>
          </SelectField>
        </Example>
        <Example name="disabled">
          <SelectField id={id('select-disabled')} label="Country" disabled>
            <option>Pakistan</option>
          </SelectField>
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Box to tick">
        <Example name="open, ticked, with an error, disabled">
          <CheckboxField
            id={id('check')}
            label="I have read the safety note."
            hint="Edition of 26 November 2026"
          />
          <CheckboxField id={id('check-ticked')} label="I have read the safety note." defaultChecked />
          <CheckboxField id={id('check-error')} label="I have read the safety note." error="Tick this box." />
          <CheckboxField id={id('check-disabled')} label="I have read the safety note." disabled />
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Quantity">
        <Example name="one, with an error, disabled">
          <QuantityField id={id('quantity')} max={20} defaultValue={1} />
          <QuantityField id={id('quantity-error')} max={20} defaultValue={40} error="At most 20." />
          <QuantityField id={id('quantity-disabled')} max={20} defaultValue={1} disabled />
        </Example>
      </ExampleGroup>
    </>
  );
}
