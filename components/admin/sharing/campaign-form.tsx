'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Campaign } from '@/lib/sharing/campaign/campaign';
import { saveCampaign } from './actions';
import styles from './campaign-form.module.css';
import type { CampaignFormState } from './campaign-form-state';
import { NetworkFields } from './network-fields';

const INITIAL_STATE: CampaignFormState = { outcome: 'untouched', errors: {}, typed: null, attempt: 0 };
const PAISA_PER_RUPEE = 100;
const BPS_PER_PERCENT = 100;

/** The settings of the campaign; a plain form where there is no JavaScript. */
export function CampaignForm({ campaign }: { campaign: Campaign }) {
  const [state, save, isSending] = useActionState(saveCampaign, INITIAL_STATE);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);
  const typed = state.typed;
  return (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form action={save} className={styles.form} key={state.attempt}>
      <Outcome state={state} summary={summary} />
      <label className={styles.switch}>
        <input
          type="checkbox"
          name="isActive"
          defaultChecked={typed ? 'isActive' in typed : campaign.isActive}
        />
        <span>The campaign is on</span>
      </label>
      <div className={styles.numbers}>
        <TextField
          id="percentOff"
          name="percentOff"
          label="Percent off"
          hint="For codes from now on; those earned keep theirs."
          inputMode="decimal"
          required
          defaultValue={typed?.percentOff ?? String(campaign.percentOffBps / BPS_PER_PERCENT)}
          error={state.errors.percentOff}
        />
        <TextField
          id="codeLifeDays"
          name="codeLifeDays"
          label="Life of a code, in days"
          inputMode="numeric"
          required
          defaultValue={typed?.codeLifeDays ?? String(campaign.codeLifeDays)}
          error={state.errors.codeLifeDays}
        />
        <TextField
          id="minimumRupees"
          name="minimumRupees"
          label="Smallest order, in rupees"
          hint="0 for none."
          inputMode="numeric"
          required
          defaultValue={typed?.minimumRupees ?? String(campaign.minimumSubtotalMinor / PAISA_PER_RUPEE)}
          error={state.errors.minimumRupees}
        />
        <TextField
          id="codesPerDay"
          name="codesPerDay"
          label="Most codes in a day"
          hint={`${campaign.codesToday} earned today. The share of who comes too late unlocks another day.`}
          inputMode="numeric"
          required
          defaultValue={typed?.codesPerDay ?? String(campaign.codesPerDay)}
          error={state.errors.codesPerDay}
        />
        <TextField
          id="codesInAll"
          name="codesInAll"
          label="Most codes in all"
          hint={`${campaign.codesEver} earned so far. Then the offer ends; empty for no bound.`}
          inputMode="numeric"
          defaultValue={typed?.codesInAll ?? String(campaign.codesInAll ?? '')}
          error={state.errors.codesInAll}
        />
      </div>
      <NetworkFields networks={campaign.networks} typed={typed} />
      <Button busy={isSending}>Save the campaign</Button>
    </form>
  );
}

type OutcomeProps = { state: CampaignFormState; summary: React.RefObject<HTMLDivElement | null> };

function Outcome({ state, summary }: OutcomeProps) {
  if (state.outcome === 'untouched') return null;
  const isSaved = state.outcome === 'saved';
  return (
    <Alert
      tone={isSaved ? 'positive' : 'critical'}
      title={isSaved ? 'Saved' : 'Not saved'}
      role={isSaved ? 'status' : 'alert'}
      tabIndex={-1}
      ref={summary}
    >
      <p>{isSaved ? 'The shop’s pages show it within a second.' : 'Some fields need another look.'}</p>
    </Alert>
  );
}
