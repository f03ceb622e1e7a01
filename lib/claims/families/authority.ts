import type { ClaimFamily } from './claim-family';

export const AUTHORITY: ClaimFamily = {
  kind: 'authority',
  patterns: [
    'recommended|trusted|approved|endorsed|loved|used|prescribed|chosen|developed|designed|backed|created|tested|preferred|favoured|praised|made|invented ~2 by|with|from ~5 EXPERT|hospitals|clinics|science|research|studies',
    'EXPERT ~3 recommend|recommends|endorse|endorses|trust|trusts|approve|approves|prescribe|prescribes|love|loves|swear|agree|choose|prefer|prefers|suggest|confirm',
    'EXPERT recommended|approved|endorsed|trusted|tested|designed|developed|led',
    'used|found|trusted|seen ~2 in|at|by ~3 hospitals|clinics',
    'dr|professor ~3 recommends|says|uses|trusts|swears|approves',
    'according|thanks to ~3 EXPERT|science|research|studies',
    'EXPERT|scientists ~1 say|agree|confirm|use',
    'used|worn|loved|trusted|chosen|preferred|picked ~1 by ~5 team|teams|players|stars|celebrities|cricketers|champions|professionals|athletes',
    'EXPERT ~2 حیران|@hairan',
    'studies|research|science|trials|scientists|researchers|study|evidence ~2 show|shows|prove|proves|proved|proven|confirm|confirms|demonstrate|demonstrates|says|agrees',
    'backed|proven|supported|shown ~2 by|in ~2 science|research|studies|evidence|trials',
    'science|evidence|research backed|based|proven',
    'proven ~2 to|by',
    'proven',
    'EXPERT ~4 سفارش|تجویز|اعتماد|پسند|منتخب|@sifarish|@tajweez|@tajwiz|@aitmad|@aitemad|@etmad|@recommend|@pasand|@muntakhib|بھروسہ|@bharosa|@bharosay',
    'تحقیق|سائنس|ریسرچ|@tehqeeq|@tahqiq|@research|@science ~6 ثابت|@sabit|@saabit',
    'ثابت|@sabit|@saabit شدہ|@shuda|@shudah',
  ],
  firmPatterns: [],
  mentionPatterns: ['EXPERT', 'science|research|studies'],
};
