import 'server-only';
import type { LinkMailDetail } from '@/lib/auth/notifications/security-notification';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import { LINK_MINUTES, tokenForLink } from './staff-link';

const TEXTS = {
  password_reset: {
    subject: 'Choose a new password',
    opening: 'Somebody, most likely you, asked for a new password for the back office of',
    otherwise: 'If it was not you, do nothing: your password stays as it is.',
    label: 'Choose a new password',
    path: 'reset-password',
  },
  email_change: {
    subject: 'Is this your new address?',
    opening: 'This address is to become the one with which you sign in to the back office of',
    otherwise: 'If you did not ask for this, do nothing: nothing changes then.',
    label: 'Yes, use this address',
    path: 'confirm-address',
  },
} as const;

/** The mail with a one-time link. */
export function staffLinkMail(detail: LinkMailDetail, shop: MailBranding): MailContent {
  const { subject, opening, otherwise, label, path } = TEXTS[detail.purpose];
  return simpleMail({
    subject,
    paragraphs: [
      `${opening} ${shop.name}.`,
      `The link works once, and for ${LINK_MINUTES} minutes.`,
      otherwise,
    ],
    link: { label, url: `${shop.siteUrl}/${path}/${tokenForLink(detail.linkId)}` },
    shop,
    because: 'it belongs, or is to belong, to somebody of the staff',
  });
}
