/** What the campaign's form knows between two tries. */
export type CampaignFormState = {
  outcome: 'untouched' | 'saved' | 'refused';
  /** By field. */
  errors: Record<string, string>;
  /** What was typed, so that nothing is lost when something is refused; null when it was saved. */
  typed: Record<string, string> | null;
  attempt: number;
};
