/** What the campaign's form knows between two tries. */
export type CampaignFormState = {
  outcome: 'untouched' | 'saved' | 'refused';
  /** By field; what was typed stays in the form. */
  errors: Record<string, string>;
  attempt: number;
};
