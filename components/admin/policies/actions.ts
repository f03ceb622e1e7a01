'use server';

import { redirect } from 'next/navigation';
import { readOverrule } from '@/components/admin/claims/read-overrule';
import { refuseClaims } from '@/components/admin/claims/refuse-claims';
import type { FormState } from '@/components/admin/forms/form-state';
import {
  refuseCardNumber,
  refuseConflict,
  refuseForm,
  refuseIssues,
} from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isPolicyFieldName } from '@/lib/policies/policy-fields';
import { policyTextSchema, readPolicyTextForm } from '@/lib/policies/policy-text-schema';
import { listPolicyTexts } from '@/lib/policies/queries';
import { changePolicyText } from '@/lib/workflows/policies/change-policy-text';

const PATH = '/admin/policies';

/** Saves a text of a policy, or says what is wrong with it and changes nothing then. */
export async function savePolicyText(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('settings.manage', PATH);
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const field = form.get('field');
  if (!isPolicyFieldName(field))
    return refuseForm(previous, form, { detail: 'There is no such text any more. Load the page anew.' });
  const read = policyTextSchema.safeParse(readPolicyTextForm(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const expectedVersion = Number(form.get('version'));
  const { mayOverrule, overruleReason } = await readOverrule(form);
  const saved = await changePolicyText({ field, form: read.data, expectedVersion, overruleReason, actor });
  if (!saved.ok) {
    const { error } = saved;
    if (error.code === 'required_while_open') {
      return refuseForm(previous, form, {
        detail:
          'The shop is open, and every order rests on this text. Change it and confirm the new one; it can’t go back to a draft.',
      });
    }
    if (error.code === 'claims') return refuseClaims(previous, form, { found: error.found, mayOverrule });
    const { text, confirmedAt, version } = (await listPolicyTexts())[field];
    return refuseConflict(previous, form, { text, version: String(version) }, [
      { name: 'isConfirmed', label: 'This is what we promise', isOn: confirmedAt !== null },
    ]);
  }
  redirect(`${PATH}?done=saved#${field}`);
}
