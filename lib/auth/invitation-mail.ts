import 'server-only';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { InvitationMailDetail } from './account-notice';
import { INVITATION_HOURS, tokenOfInvitation } from './invitation';

/** Asks somebody to join the staff, with the link that lets them. */
export function invitationMail(detail: InvitationMailDetail, shop: MailShop): MailText {
  return noteMail({
    subject: `You are invited to the back office of ${shop.name}`,
    paragraphs: [
      `${detail.invitedBy} asks you to help run the shop, as ${detail.role}.`,
      `Open the link to choose a name and a password. It works once, and for ${INVITATION_HOURS} hours; after that, ask for another.`,
      'If you do not know what this is about, do nothing: without the link nobody can join in your name.',
    ],
    link: { label: 'Accept the invitation', url: `${shop.siteUrl}/invitations/${tokenOfInvitation(detail)}` },
    shop,
    because: 'an owner of the shop invited this address',
  });
}
