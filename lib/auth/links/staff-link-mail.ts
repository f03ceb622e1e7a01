import 'server-only';
import type { LinkMailDetail } from '@/lib/auth/notifications/security-notification';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import { LINK_MINUTES, tokenForLink } from './staff-link';

const TEXTS = {
  password_reset: {
    subject: 'Choose a new password',
    opening: 'Someone, most likely you, asked for a new password for the back office of',
    otherwise: 'If it wasn’t you, ignore this email: your password stays the same.',
    label: 'Choose a new password',
    path: 'reset-password',
  },
  email_change: {
    subject: 'Is this your new address?',
    opening: 'Confirm that you want to use this address to sign in to the back office of',
    otherwise: 'If you didn’t ask for this, ignore this email: nothing will change.',
    label: 'Yes, use this address',
    path: 'confirm-address',
  },
} as const;

/** The mail with a one-time link. */
export function staffLinkMail(detail: LinkMailDetail, shop: MailBranding): MailContent {
  const { subject, opening, otherwise, label, path } = TEXTS[detail.purpose];
  return simpleMail({
    subject,
    paragraphs: [`${opening} ${shop.name}.`, `The link works once, for ${LINK_MINUTES} minutes.`, otherwise],
    link: { label, url: `${shop.siteUrl}/${path}/${tokenForLink(detail.linkId)}` },
    shop,
    because: 'it belongs, or may soon belong, to a member of staff',
  });
}
