import type { ClaimFamily } from './claim-family';

export const DISEASE: ClaimFamily = {
  kind: 'disease',
  patterns: [
    'works|work|good|great|ideal|perfect|effective|helpful|useful|recommended|best|solution|answer|benefits|benefit|made|designed|suitable|relief|hope|developed|worn|used ~2 for|with|against|to|in ~5 DISEASE|PAIN',
    'helps|help|helped|tackles|tackle|targets|target|addresses ~4 DISEASE|PAIN',
    'prevent|prevents|preventing|fight|fights|control|controls|lower|lowers|lowering|regulat*|manages|manage|combat|combats|beat|beats|reverse|reverses|stops|RELIEVE ~5 DISEASE',
    'RELIEVE ~3 swelling|inflammation',
    'anti inflammatory|inflammation|ageing|aging|cellulite',
    'burn|burns|burning|melt|melts|lose|loses|blast|blasts ~3 fat|weight|kilos',
    'fat burning|burner|loss',
    'slim|slims|slimming|cellulite',
    'DISEASE|مہروں|مہرے|PAIN_UR ~6 لیے|لئے|@liye|@liyay|@lie|@k_liye ~2 مفید|بہترین|مؤثر|فائدہ|کارآمد|اچھا|مثالی|@mufeed|@behtareen|@behtarin|@faidamand|@asardar|@faida|@best|@acha',
    'DISEASE|شوگر|@sugar|@bp ~3 کنٹرول|کم|قابو|ختم|نجات|@control|@kam|@qabu|@khatam|@nijat',
    'موٹاپا|چربی|وزن|@motapa|@charbi|@wazan ~2 کم|گھٹا|گھٹائے|ختم|@kam|@ghataye|@khatam|@ghatata',
    'DISEASE ~3 بچاتا|بچائے|بچاؤ|@bachata|@bachaye|@bachao',
  ],
  firmPatterns: [],
  mentionPatterns: ['weight loss', 'DISEASE', 'PAIN', 'PAIN_UR', 'SORE'],
  productPatterns: [
    'for|against ~4 DISEASE',
    'for|ease|start|care|comfort ~3 SORE|tight ~1 neck|necks',
    'for|against ~2 PAIN',
    'for ~2 SORE ~2 BODY',
    '@liye|لیے ~3 DISEASE',
  ],
};
