/** A change of somebody's own account of which they are notified, in case it was not them. */
export type SecurityNotification =
  | 'password_changed'
  | 'email_change_asked'
  | 'email_changed'
  | 'role_changed'
  | 'second_factor_set_up'
  | 'second_factor_removed'
  | 'recovery_codes_renewed'
  | 'recovery_code_used';

/** What the worker needs to write a mail to staff. Ids and words; never a secret. */
export type InvitationMailDetail = {
  invitationId: string;
  sentCount: number;
  role: string;
  invitedBy: string;
};
export type LinkMailDetail = { linkId: string; purpose: 'password_reset' | 'email_change' };
export type SecurityNotificationMailDetail = { notice: SecurityNotification };
