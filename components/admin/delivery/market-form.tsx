'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { DutyText, type ShownDuty } from './duty-text';
import { saveMarket } from './market-actions';
import styles from './market-form.module.css';
import { dutyField } from './market-path';

type MarketFormProps = {
  country: string;
  name: string;
  isOpen: boolean;
  version: number;
  duties: readonly ShownDuty[];
};

/** The duties of a country abroad, each to be ticked, and the switch that needs all of them. */
export function MarketForm({ country, name, isOpen, version, duties }: MarketFormProps) {
  return (
    <StaffForm
      noValidate
      id="market-form"
      action={saveMarket}
      version={version}
      hidden={{ country }}
      submit="Save this country"
      variant="secondary"
    >
      {({ checkbox }) => (
        <>
          <fieldset className={styles.duties}>
            <legend>I’ve taken care of this</legend>
            {duties.map((duty) => {
              const id = `duty-${duty.code}`;
              return (
                <div key={duty.code} className={styles.duty}>
                  <Checkbox
                    {...checkbox(dutyField(duty.code), duty.confirmation !== null)}
                    aria-describedby={id}
                  >
                    {duty.title}
                  </Checkbox>
                  <DutyText id={id} duty={duty} />
                </div>
              );
            })}
          </fieldset>
          <Checkbox {...checkbox('isOpen', isOpen)}>Deliver to {name}</Checkbox>
        </>
      )}
    </StaffForm>
  );
}
