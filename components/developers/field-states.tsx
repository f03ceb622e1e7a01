import { CheckField } from '@/components/ui/check-field';
import { QuantityField } from '@/components/ui/quantity-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { State, States } from './states';

const HINT = 'For the courier, for example 0300 1234567';
const ERROR = 'This is not a complete phone number. Write it as you dial it.';

/** What is filled in. `prefix` keeps the ids of two sheets on one page apart. */
export function FieldStates({ prefix }: { prefix: string }) {
  const id = (name: string) => `${prefix}-${name}`;
  return (
    <>
      <States title="Text field">
        <State name="empty, with a hint">
          <TextField id={id('text-empty')} label="Phone" hint={HINT} type="tel" />
        </State>
        <State name="filled, optional, right to left">
          <TextField id={id('text-filled')} label="Full name" optional dir="auto" defaultValue="عائشہ خان" />
        </State>
        <State name="with an error">
          <TextField id={id('text-error')} label="Phone" hint={HINT} error={ERROR} defaultValue="12" />
        </State>
        <State name="disabled">
          <TextField id={id('text-disabled')} label="E-mail" disabled defaultValue="ayesha@example.com" />
        </State>
      </States>
      <States title="Choice">
        <State name="chosen">
          <SelectField id={id('select')} label="Country" defaultValue="PK">
            <option value="PK">Pakistan</option>
            <option value="DE">Germany</option>
          </SelectField>
        </State>
        <State name="with an error">
          <SelectField id={id('select-error')} label="Country" error="Choose a country.">
            <option value="">Choose</option>
          </SelectField>
        </State>
        <State name="disabled">
          <SelectField id={id('select-disabled')} label="Country" disabled>
            <option>Pakistan</option>
          </SelectField>
        </State>
      </States>
      <States title="Box to tick">
        <State name="open, ticked, with an error, disabled">
          <CheckField
            id={id('check')}
            label="I have read the safety note."
            hint="Edition of 26 November 2026"
          />
          <CheckField id={id('check-ticked')} label="I have read the safety note." defaultChecked />
          <CheckField id={id('check-error')} label="I have read the safety note." error="Tick this box." />
          <CheckField id={id('check-disabled')} label="I have read the safety note." disabled />
        </State>
      </States>
      <States title="Quantity">
        <State name="one, with an error, disabled">
          <QuantityField id={id('quantity')} max={20} defaultValue={1} />
          <QuantityField id={id('quantity-error')} max={20} defaultValue={40} error="At most 20." />
          <QuantityField id={id('quantity-disabled')} max={20} defaultValue={1} disabled />
        </State>
      </States>
    </>
  );
}
