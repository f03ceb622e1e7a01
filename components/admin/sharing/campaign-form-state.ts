/** What the campaign's form knows between two tries. */
export type CampaignFormState = {
  outcome: 'untouched' | 'saved' | 'refused';
  /** By field. */
  errors: Record<string, string>;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: Record<string, string> | null;
  attempt: number;
};
