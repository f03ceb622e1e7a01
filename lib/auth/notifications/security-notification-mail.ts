import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { SecurityNotification, SecurityNotificationMailDetail } from './security-notification';

/** `office` stands for the shop’s back office. */
const TEXTS: Record<SecurityNotification, { subject: string; describe: (office: string) => string }> = {
  password_changed: {
    subject: 'Your password was changed',
    describe: (office) =>
      `The password for your account in ${office} was changed, and all your other devices were signed out.`,
  },
  email_change_asked: {
    subject: 'A new address for your account?',
    describe: (office) =>
      `Someone who knows your password asked to use a different email address to sign in to ${office}. Nothing has changed yet: we sent a link to that address, and it works for an hour.`,
  },
  email_changed: {
    subject: 'Your address was changed',
    describe: (office) =>
      `You now sign in to ${office} with a different email address. This one is no longer used.`,
  },
  role_changed: {
    subject: 'Your role was changed',
    describe: (office) =>
      `An owner of the shop gave you a different role in ${office}. You’ve been signed out everywhere. Sign in again to use it.`,
  },
  second_factor_set_up: {
    subject: 'A second factor protects your account',
    describe: (office) =>
      `From now on ${office} asks you for a code from your authenticator app when you sign in.`,
  },
  second_factor_removed: {
    subject: 'Your second factor was removed',
    describe: (office) =>
      `From now on ${office} no longer asks you for a code from an authenticator app when you sign in.`,
  },
  recovery_codes_renewed: {
    subject: 'You have new recovery codes',
    describe: (office) =>
      `New recovery codes were created for your account in ${office}. The old ones no longer work.`,
  },
  recovery_code_used: {
    subject: 'A recovery code was used',
    describe: (office) =>
      `One of the recovery codes for your account in ${office} was used to sign in or to change something about the account. It won’t work again.`,
  },
};

/** Notifies somebody of a change of their account, with what to do if it was not them. */
export function securityNotificationMail(
  detail: SecurityNotificationMailDetail,
  shop: MailBranding,
): MailContent {
  const { subject, describe } = TEXTS[detail.notice];
  return simpleMail({
    subject,
    paragraphs: [
      describe(`the back office of ${shop.name}`),
      'If that was you, there’s nothing to do. If not, choose a new password right away, which signs out every device and stops anything started in your name, and tell the owner of the shop.',
    ],
    link: { label: 'Choose a new password', url: `${shop.siteUrl}/forgot-password` },
    shop,
    because: 'you’re a member of staff',
  });
}
