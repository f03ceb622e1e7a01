import type { ClaimFamily } from './claim-family';

export const FIGURE: ClaimFamily = {
  kind: 'figure',
  patterns: [
    'double|doubles|triple|triples|halve|halves ~1 how|your',

    'آزمایا|آزمائی|@azmaya|@aazmaya|@azmai ~2 ہوا|ہوئی|نسخہ|طریقہ|@hua|@hui|@nuskha|@tareeqa|@tariqa',

    'شرطیہ|آزمودہ|مجرب|@shartia|@shartiya|@azmooda|@azmuda|@mujarrab',

    '#%|percent|% ~5 FUNCTION|PAIN|better|faster|looser|deeper|stronger|recovery|stiffness|improvement|relief|more|less|people|users',
    'FUNCTION|PAIN|recovery|relief|stiffness ~5 #%|percent',
    'twice|double|doubles|triple|triples|half|halves|times|tenfold ~4 FUNCTION|PAIN|recovery|relief|effective|stronger|deeper|faster|better|stiffness|effect',
    'cuts|cut|halves|slashes ~4 in half|two|three',
    '#|one|two|three|four|five|six|seven|eight|nine|most|all|every ~2 of ~1 #|two|three|four|five|six|seven|eight|nine|ten ~3 PEOPLE|felt|feel|say|report|notice|agree|women|men',
    'every|all ~2 PEOPLE ~2 felt|feel|feels|noticed|notices|saw|reports',
    '# ~1 cm|mm|centimetres|layers ~1 deep|deeper|below|into',
    'دوگنا|دوگنی|تگنا|گنا|@dugna|@dugni|@tigna|@guna ~3 FUNCTION_UR|ہو|@ho|@tez|زیادہ|@zyada|موثر|مؤثر',
    'FUNCTION_UR ~3 دوگنا|دوگنی|تگنا|گنا|@dugna|@dugni|@guna|#%|فیصد',
    '#%|percent|cent|% ~3 of ~4 PEOPLE',
    'PEOPLE ~5 #%',
    '#%|percent|% ~2 said|felt|feel|reported|agree|agreed|saw|noticed|recommend',
    '#|one|two|three|four|five|six|seven|eight|nine|ten|most|all|every ~1 out of|ten ~4 PEOPLE|felt|feel|were|are|say|report|reported|recommend|had|users|agree|would',
    '#|one|seven|eight|nine out|in ~1 #|ten|five',
    'RELIEVE|reduced|reduction|less|lower|lowers|cuts|cut ~5 by ~2 #%|percent|%|half',
    '#% ~2 less|more|fewer|faster|better|effective|success|successful|results|relief|pain|satisfaction|improvement|natural',
    'success|response|recovery rate',
    'up to #% ~3 less|more|faster|better|of',
    'thousands|hundreds|millions|# ~4 PEOPLE ~5 healed|cured|relieved|helped|trust|happy|satisfied|pain|better|recovered|felt|feel|cannot',
    'helped|healed|cured|relieved ~2 thousands|hundreds|millions|#',
    'works|work|helps|effective|good ~2 for|on ~1 everyone|everybody|anyone|all|every_body',
    'works|work|helps ~1 everyone|everybody|anyone|always|every_time|every_case',
    '# ~3 backs|necks|shoulders|bodies|spines',
    'guarantee|guarantees|guaranteed|guaranteeing',
    'double|doubles|triple|triples|twice|times|tenfold ~3 circulation|blood_flow|flow|recovery|relief|mobility',
    '#%|فیصد|@feesad|@fisad|@percent ~4 نتائج|نتیجہ|کامیاب|کامیابی|مؤثر|درد|فائدہ|آرام|لوگوں|لوگ|صارفین|@natija|@nateeja|@nataij|@kamyab|@kamyabi|@faida|@fayda|@dard|@aaram|@result|@results|@guarantee|@log|@logon|@asar|@effective|@shifa',
    '#|دس|سو|@das|@sau ~2 میں|@mein|@me ~2 سے|@se ~1 #|نو|آٹھ|@nau|@aath',
    'ہزاروں|لاکھوں|سینکڑوں|@hazaron|@hazaaron|@lakhon|@saikron ~4 لوگ|لوگوں|افراد|صارفین|مریض|مریضوں|@log|@logon|@afrad|@mareez|@marizon|@customers',
    'ضمانت|گارنٹی|@guarantee|@zamanat|@guaranteed|@garanti|@garantee',
    '@har|ہر ~3 @faida|@mufeed|فائدہ|مفید|مؤثر|@asar|@kaam|@kam ~1 مند|@mand|کرتا|@karta|@karti|ہے|@hai',
  ],
  firmPatterns: [
    'results|result|relief|effect|works|improvement ~6 guarantee|guaranteed|money',
    'never fails|disappoints',
    'guarantee|guarantees|guaranteed ~2 to ~1 work|help|ease|relieve|feel|last|deliver|loosen',
  ],
};
