import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { DUTY_CODES, type DutyCode } from './duty';
import { missingDuties } from './market';

export type MarketError = { code: 'outdated' } | { code: 'duties_missing'; missing: DutyCode[] };

/** What is decided about a market: the duties that are confirmed, and whether orders can go there. */
export type MarketDecision = { isOpen: boolean; confirmed: readonly DutyCode[] };

export type MarketChange = MarketDecision & {
  country: string;
  /** 0 where nobody has saved it yet. */
  expectedVersion: number;
  /** Null for the demonstration's setup. */
  staffId: string | null;
  isDemo?: boolean;
};

/**
 * Opens or closes a country abroad, and keeps which of its duties are confirmed: whoever decides it (form, setup, demo)
 * comes through here. It opens with all of them alone (commerce rule 48), which the database holds too; one that was
 * delivered to before there were duties may stay open without.
 * @returns what it was before, or what is missing, or that somebody else has changed it since `expectedVersion`.
 */
export async function updateMarket(
  tx: Tx,
  input: MarketChange,
): Promise<Result<{ before: MarketDecision }, MarketError>> {
  const { country, isOpen, expectedVersion, isDemo = false } = input;
  const confirmed = DUTY_CODES.filter((code) => input.confirmed.includes(code));
  await tx.market.createMany({ data: [{ country, version: 0, duties: [] }], skipDuplicates: true });
  await tx.$queryRaw`select 1 from market where country = ${country} for update`;
  const market = await tx.market.findUniqueOrThrow({
    where: { country },
    include: { confirmations: { select: { duty: true } } },
  });
  if (market.version !== expectedVersion) return fail({ code: 'outdated' });
  const missing = missingDuties(confirmed.map((code) => ({ code })));
  const isLegacy = market.isLegacy && isOpen && missing.length > 0;
  if (isOpen && !isLegacy && missing.length > 0) return fail({ code: 'duties_missing', missing });

  const before = market.confirmations.map(({ duty }) => duty);
  // An open market keeps what it was opened under, so it is closed before, and opened after.
  if (!isOpen) await tx.market.update({ where: { country }, data: { isOpen, isLegacy: false } });
  await tx.marketDuty.deleteMany({ where: { country, duty: { in: missing } } });
  await tx.marketDuty.createMany({
    data: confirmed
      .filter((duty) => !before.includes(duty))
      .map((duty) => ({ country, duty, confirmedById: input.staffId })),
  });
  await tx.market.update({
    where: { country },
    data: {
      isOpen,
      isLegacy,
      isDemo: isOpen && (isDemo || (market.isDemo && market.isOpen)),
      duties: isLegacy ? [] : confirmed,
      version: expectedVersion + 1,
    },
  });
  return succeed({
    before: { isOpen: market.isOpen, confirmed: DUTY_CODES.filter((code) => before.includes(code)) },
  });
}
