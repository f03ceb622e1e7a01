import { describe, expect, it } from 'vitest';
import { completeForm } from '@/components/admin/forms/complete-form';
import { formFields } from '@/components/admin/forms/form-fields';
import { type FormState, INITIAL_FORM_STATE } from '@/components/admin/forms/form-state';
import { refuseAction, refuseConflict, refuseForm, refuseIssues } from '@/components/admin/forms/refuse-form';
import { submittedTexts } from '@/components/admin/forms/submitted-texts';

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

describe('a form of the back office that is refused', () => {
  it('shows what was typed, and the error at its field', () => {
    const form = formOf({ email: 'a@b', isActive: 'on' });
    const state = refuseForm(INITIAL_FORM_STATE, form, { errors: { email: 'Complete it.' } });
    const { text, checkbox } = formFields(state, 'invite');
    expect(text('email', 'saved@shop.example')).toEqual({
      id: 'invite-email',
      name: 'email',
      defaultValue: 'a@b',
      error: 'Complete it.',
    });
    expect(checkbox('isActive', false).defaultChecked).toBe(true);
    expect(checkbox('isShared', true).defaultChecked).toBe(false);
    expect(state.message).toEqual({
      tone: 'critical',
      title: 'Not saved',
      text: 'Please check some fields.',
    });
  });

  it('says so again when it is refused twice', () => {
    const once = refuseAction(INITIAL_FORM_STATE, formOf({}), { detail: 'No.' });
    expect(refuseAction(once, formOf({}), { detail: 'No.' }).attempt).toBe(2);
    expect(once.message?.title).toBe('Not done');
  });

  it('never sends a password or a one-time code back', () => {
    const secrets = { password: 'a', newPassword: 'b', ownCode: 'c', oneTimeCode: 'd' };
    const form = formOf({ ...secrets, code: 'WELCOME' });
    expect(submittedTexts(form)).toEqual({ code: 'WELCOME' });
    const { secret } = formFields(refuseForm(INITIAL_FORM_STATE, form, {}), 'x');
    expect(secret('password')).not.toHaveProperty('defaultValue');
  });

  it('gives each field its first error', () => {
    const issues = [
      { path: ['rates', 0, 'price'], message: 'Write an amount.' },
      { path: ['rates', 0, 'price'], message: 'At least 0.' },
    ];
    expect(refuseIssues(INITIAL_FORM_STATE, formOf({}), issues).errors).toEqual({
      'rates.0.price': 'Write an amount.',
    });
  });

  it('marks what somebody else has changed, and overwrites it when it is sent again', () => {
    const form = formOf({ title: 'Mine', tagline: 'Same', version: '1' });
    const current = { title: 'Theirs', tagline: 'Same', version: '2' };
    const state = refuseConflict(INITIAL_FORM_STATE, form, current, [
      { name: 'isActive', label: 'Can be bought', isOn: true },
    ]);
    expect(state.errors).toEqual({ title: 'It is now: Theirs' });
    expect(state.typed).toEqual({ title: 'Mine', tagline: 'Same', version: '2' });
    expect(state.message?.text).toContain('“Can be bought” is now on.');
  });
});

describe('a form of the back office that is done', () => {
  it('shows what is saved again, and brings its result', () => {
    const before: FormState<number> = { ...INITIAL_FORM_STATE, typed: { name: 'Typed' }, attempt: 3 };
    const state = completeForm(before, { text: 'Kept.', result: 7 });
    expect(state).toEqual({
      message: { tone: 'positive', text: 'Kept.' },
      errors: {},
      typed: null,
      result: 7,
      attempt: 4,
    });
    expect(formFields(state, 'x').text('name', 'Saved').defaultValue).toBe('Saved');
  });
});
