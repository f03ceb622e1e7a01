import type { ClaimFamily } from './claim-family';

export const APPROVAL: ClaimFamily = {
  kind: 'approval',
  patterns: [
    'APPROVED ~3 of|by|from|with|for ~3 hospital|hospitals|clinic|clinics|clinical|medical|health|AUTHORITY|doctors|professional',
    'meets|exceeds|follows|satisfies|passes ~3 hospital|clinical|medical|AUTHORITY|health',
    'award winning',
    'patented|patent ~2 technology|formula|therapy|design',
    'AUTHORITY ~1 inspired|technology|grade|level|quality|trusted|scientists|engineers',
    'registered|cleared|licensed|approved|certified|recognised|recognized ~3 drug|health|medical|therapeutic|therapy|regulator|AUTHORITY',
    'tested ~2 in|by|at ~2 laboratories|laboratory|lab|labs|clinics|hospitals',
    'ماہرین|ڈاکٹر|ڈاکٹروں|@mahireen|@doctor|@doctors ~3 منظور|تصدیق|@manzoor|@tasdeeq|@approved',
    'AUTHORITY ~3 APPROVED',
    'APPROVED ~2 by|with|from ~4 AUTHORITY|health|regulator|regulators',
    'AUTHORITY ~1 سے|@se ~2 APPROVED',
    'clinically|medically|scientifically|dermatologically|laboratory|lab|hospital|physio|doctor ~0 proven|tested|validated|approved|certified|verified|studied|backed|shown',
    'medical|hospital|clinical|clinic|surgical|physio|military grade|quality|strength',
    'certified|approved|licensed|cleared ~2 medical device',
    'is|as|registered a|registered ~1 medical device',
    'tested|proven|validated|shown|confirmed|verified ~3 in|by ~2 clinical|trial|trials|hospital|hospitals|laboratory|laboratories|EXPERT',
    'approved|tested|certified|checked ~3 by ~4 team|panel|clinicians|medical',
    'proven ~1 technology|method|results|result|effective|effectiveness|formula|system|science|benefits',
    'clinical ~1 proof|evidence|results',
    'طبی|سائنسی|سائنس|کلینیکل|میڈیکل|@science|@scientific|@tibbi|@clinically|@medically ~3 ثابت|تصدیق|منظور|@sabit|@saabit|@manzoor|@tasdeeq',
    'میڈیکل|@medical|طبی ~0 گریڈ|معیار|@grade|@meyar',
    'منظور|تصدیق|@manzoor|@tasdeeq ~0 شدہ|@shuda|@shudah ~1 آلہ|علاج|@device|@ilaj',
  ],
  firmPatterns: [],
  mentionPatterns: [
    'photobiomodulation|ions|ionic|atp|biohack|biohacking|nano',

    'hospital|hospitals|clinic|clinics|clinicians|ministry|regulator|laboratory|laboratories|lab|labs|nasa|harvard|fda|drap|certified|therapeutic',
    'award|awards|seal|patented',
    'medical|medically|clinical|clinically|scientific|scientifically',
    'approved|endorsed',
  ],
  productPatterns: [
    'medical ~1 device|devices|technology|standard|standards|equipment|certificate',
    'certified',
  ],
};
