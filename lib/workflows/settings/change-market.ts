import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { listDuties } from '@/lib/markets/market-rules';
import { type MarketDecision, type MarketError, updateMarket } from '@/lib/markets/update-market';

type MarketInput = MarketDecision & { country: string; expectedVersion: number };

/** Opens or closes a country abroad. The audit log keeps who confirmed which duty, in the words that were shown. */
export async function changeMarket(
  input: MarketInput & { actor: StaffActor },
): Promise<Result<null, MarketError>> {
  return inTransaction((tx) => changeMarketIn(tx, input));
}

/** The same in an open transaction. @param input.actor without a person for the demonstration's setup. */
export async function changeMarketIn(
  tx: Tx,
  input: MarketInput & { actor: { staffId: string | null; address: string }; isDemo?: boolean },
): Promise<Result<null, MarketError>> {
  const { country, actor } = input;
  const updated = await updateMarket(tx, { ...input, staffId: actor.staffId });
  if (!updated.ok) return updated;
  const changed = changedFields(describe(country, updated.value.before), describe(country, input));
  const subject = { type: 'market', id: country };
  if (changed) await recordAudit(tx, { actor, action: 'delivery.market_changed', subject, ...changed });
  return succeed(null);
}

/** Each duty by its words, as the log keeps it. */
function describe(country: string, { isOpen, confirmed }: MarketDecision) {
  const duties = listDuties(country)
    .filter(({ code }) => confirmed.includes(code))
    .map(({ code, text }) => ({ code, text }));
  return { isOpen, duties };
}
