import 'server-only';
import type { InvitationMailDetail } from '@/lib/auth/notifications/security-notification';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import { INVITATION_HOURS, tokenForInvitation } from './invitation';

/** Asks somebody to join the staff, with the link that lets them. */
export function invitationMail(detail: InvitationMailDetail, shop: MailBranding): MailContent {
  return simpleMail({
    subject: `You’re invited to the back office of ${shop.name}`,
    paragraphs: [
      `${detail.invitedBy} has asked you to help run the shop, as ${detail.role}.`,
      `Open the link to choose a name and a password. It works once, for ${INVITATION_HOURS} hours. After that, ask for a new one.`,
      'If you don’t know what this is about, you can ignore it: nobody can join in your name without the link.',
    ],
    link: {
      label: 'Accept the invitation',
      url: `${shop.siteUrl}/invitations/${tokenForInvitation(detail)}`,
    },
    shop,
    because: 'an owner of the shop invited this address',
  });
}
