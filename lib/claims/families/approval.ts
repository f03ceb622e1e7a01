import type { ClaimFamily } from './claim-family';

export const APPROVAL: ClaimFamily = {
  kind: 'approval',
  patterns: [
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
  mentionPatterns: ['medical|medically|clinical|clinically|scientific|scientifically', 'approved|endorsed'],
  productPatterns: [
    'medical ~1 device|devices|technology|standard|standards|equipment|certificate',
    'certified',
  ],
};
