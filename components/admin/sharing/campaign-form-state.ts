/** The state of the campaign form between two submissions. */
export type CampaignFormState = {
  outcome: 'untouched' | 'saved' | 'refused';
  /** By field. */
  errors: Record<string, string>;
  /** The submitted values: nothing is lost when something is refused. Null before the first submission. */
  typed: Record<string, string> | null;
  attempt: number;
};
