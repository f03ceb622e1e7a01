import { DUTY_CODES, type DutyCode } from './duty';

/** A duty that somebody has confirmed. */
export type ConfirmedDuty = {
  code: DutyCode;
  confirmedAt: Date;
  /** Null for the demonstration's setup. */
  confirmedBy: string | null;
};

/** A country abroad as staff see it. */
export type StaffMarket = {
  country: string;
  isOpen: boolean;
  /** It was delivered to before there were duties, and stays open until it is closed. */
  isLegacy: boolean;
  isDemo: boolean;
  /** 0 where nobody has saved it yet. */
  version: number;
  confirmed: ConfirmedDuty[];
};

/** A country that nobody has looked into. */
export function newMarket(country: string): StaffMarket {
  return { country, isOpen: false, isLegacy: false, isDemo: false, version: 0, confirmed: [] };
}

/** The duties that are not confirmed. */
export function missingDuties(confirmed: readonly { code: DutyCode }[]): DutyCode[] {
  return DUTY_CODES.filter((code) => !confirmed.some((duty) => duty.code === code));
}
