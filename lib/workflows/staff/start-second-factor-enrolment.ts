import 'server-only';
import { renderSVG } from 'uqr';
import { toBase32 } from '@/lib/auth/second-factor/base32';
import { beginSecondFactor as begin } from '@/lib/auth/second-factor/second-factor';
import { totpUri } from '@/lib/auth/second-factor/totp';
import { getSiteUrl } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { getShopSettings } from '@/lib/settings/queries';

/** What an authenticator app has to be shown, as a picture and as text. */
export type SecondFactorEnrolment = { pictureSvg: string; secret: string; uri: string };

/** Starts the enrolment of a second factor, or continues it. @returns null when there is one already. */
export async function startSecondFactorEnrolment(staff: {
  id: string;
  email: string;
  sessionId: string;
}): Promise<SecondFactorEnrolment | null> {
  const secret = await inTransaction((tx) => begin(tx, { staffId: staff.id, sessionId: staff.sessionId }));
  if (!secret) return null;
  const { shopName } = await getShopSettings();
  const issuer = `${shopName} ${new URL(getSiteUrl()).host}`;
  const uri = totpUri({ secret, account: staff.email, issuer });
  return { pictureSvg: renderSVG(uri, { border: 1 }), secret: toBase32(secret), uri };
}
