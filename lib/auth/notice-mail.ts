import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { AccountNotice, NoticeMailDetail } from './account-notice';

/** `office` stands for the shop’s back office. */
const WORDS: Record<AccountNotice, { subject: string; what: (office: string) => string }> = {
  password_changed: {
    subject: 'Your password was changed',
    what: (office) =>
      `The password of your account in ${office} was changed, and every other device was signed out.`,
  },
  email_changed: {
    subject: 'Your address was changed',
    what: (office) => `You now sign in to ${office} with another e-mail address. This one is no longer used.`,
  },
  second_factor_set_up: {
    subject: 'A second factor protects your account',
    what: (office) =>
      `From now on ${office} asks you for a code from your authenticator app when you sign in.`,
  },
  second_factor_removed: {
    subject: 'Your second factor was removed',
    what: (office) =>
      `From now on ${office} no longer asks you for a code from an authenticator app when you sign in.`,
  },
  recovery_code_used: {
    subject: 'A recovery code was used',
    what: (office) =>
      `Somebody signed in to your account in ${office} with one of your recovery codes. It does not work again.`,
  },
};

/** Tells somebody what happened to their account, and what to do if it was not them. */
export function noticeMail(detail: NoticeMailDetail, shop: MailShop): MailText {
  const { subject, what } = WORDS[detail.notice];
  return noteMail({
    subject,
    paragraphs: [
      what(`the back office of ${shop.name}`),
      'If that was you, there is nothing to do. If not, choose a new password at once, which signs every device out, and tell the owner of the shop.',
    ],
    link: { label: 'Choose a new password', url: `${shop.siteUrl}/forgot-password` },
    shop,
    because: 'you are of the staff',
  });
}
