import type { PolicyName } from './policy';
import type { PolicyField } from './policy-field';
import { ABOUT_FIELDS } from './policy-fields-about';
import { SALE_FIELDS } from './policy-fields-sale';

export const POLICY_FIELDS = { ...SALE_FIELDS, ...ABOUT_FIELDS } as const satisfies Record<
  string,
  PolicyField
>;

export type PolicyFieldName = keyof typeof POLICY_FIELDS;

export const POLICY_FIELD_NAMES = Object.keys(POLICY_FIELDS) as readonly PolicyFieldName[];

/** A field with the text that its page shows. */
export type PolicyText = {
  text: string;
  confirmedAt: Date | null;
  /** 0 where nobody has saved it yet. */
  version: number;
};

/** Whether there is such a field. */
export function isPolicyFieldName(name: unknown): name is PolicyFieldName {
  return typeof name === 'string' && Object.hasOwn(POLICY_FIELDS, name);
}

/** The fields of a policy, in their order on its page. */
export function fieldsOfPolicy(policy: PolicyName): PolicyFieldName[] {
  return POLICY_FIELD_NAMES.filter((name) => POLICY_FIELDS[name].policy === policy);
}
