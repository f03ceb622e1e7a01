import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { AccountNotice, NoticeMailDetail } from './account-notice';

const WORDS: Record<AccountNotice, { subject: string; what: string }> = {
  password_changed: {
    subject: 'Your password was changed',
    what: 'The password of your account in the NUE back office was changed, and every other device was signed out.',
  },
  email_changed: {
    subject: 'Your address was changed',
    what: 'You now sign in to the NUE back office with another e-mail address. This one is no longer used.',
  },
  second_factor_set_up: {
    subject: 'A second factor protects your account',
    what: 'From now on the NUE back office asks you for a code from your authenticator app when you sign in.',
  },
  second_factor_removed: {
    subject: 'Your second factor was removed',
    what: 'The NUE back office no longer asks you for a code from an authenticator app when you sign in.',
  },
  recovery_code_used: {
    subject: 'A recovery code was used',
    what: 'Somebody signed in to your account in the NUE back office with one of your recovery codes. It does not work again.',
  },
};

/** Tells somebody what happened to their account, and what to do if it was not them. */
export function noticeMail(detail: NoticeMailDetail, siteUrl: string): MailText {
  const { subject, what } = WORDS[detail.notice];
  return noteMail({
    subject,
    paragraphs: [
      what,
      'If that was you, there is nothing to do. If not, choose a new password at once, which signs every device out, and tell the owner of the shop.',
    ],
    link: { label: 'Choose a new password', url: `${siteUrl}/forgot-password` },
    siteUrl,
    because: 'you are of the staff',
  });
}
