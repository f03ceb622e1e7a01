'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import type { FormFields } from '@/components/admin/forms/form-fields';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextField } from '@/components/ui/text-field';
import { CURRENCY_RULES } from '@/lib/core/money';
import type { Campaign } from '@/lib/sharing/campaign/campaign';
import { saveCampaign } from './actions';
import styles from './campaign-form.module.css';
import { NetworkFields } from './network-fields';

const BPS_PER_PERCENT = 100;

/** The settings of the campaign; a plain form where there is no JavaScript. */
export function CampaignForm({ campaign }: { campaign: Campaign }) {
  return (
    <StaffForm action={saveCampaign} className={styles.form} submit="Save the campaign">
      {(fields) => (
        <>
          <Checkbox {...fields.checkbox('isActive', campaign.isActive)}>The campaign is on</Checkbox>
          <CampaignNumbers campaign={campaign} fields={fields} />
          <NetworkFields networks={campaign.networks} fields={fields} />
        </>
      )}
    </StaffForm>
  );
}

function CampaignNumbers({ campaign, fields: { text } }: { campaign: Campaign; fields: FormFields }) {
  return (
    <div className={styles.numbers}>
      <TextField
        {...text('percentOff', campaign.percentOffBps / BPS_PER_PERCENT)}
        label="Percent off"
        hint="For codes from now on; those earned keep theirs."
        inputMode="decimal"
        required
      />
      <TextField
        {...text('codeLifeDays', campaign.codeLifeDays)}
        label="Life of a code, in days"
        inputMode="numeric"
        required
      />
      <TextField
        {...text('minimumRupees', campaign.minimumSubtotalMinor / CURRENCY_RULES.PKR.minorPerMajor)}
        label="Smallest order, in rupees"
        hint="0 for none."
        inputMode="numeric"
        required
      />
      <TextField
        {...text('codesPerDay', campaign.codesPerDay)}
        label="Most codes in a day"
        hint={`${campaign.codesToday} earned today. The share of who comes too late unlocks another day.`}
        inputMode="numeric"
        required
      />
      <TextField
        {...text('codesInAll', campaign.codesInAll)}
        label="Most codes in all"
        hint={`${campaign.codesEver} earned so far. Then the offer ends; empty for no bound.`}
        inputMode="numeric"
      />
    </div>
  );
}
