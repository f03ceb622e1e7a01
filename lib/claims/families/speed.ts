import type { ClaimFamily } from './claim-family';

export const SPEED: ClaimFamily = {
  kind: 'speed',
  patterns: [
    'عمر|@umar|@umer|زندگی|@zindagi بھر|@bhar ~2 END_UR',

    'from ~2 to ~4 in ~1 TIMES',

    'in|within|after|under|from|by|on|since ~2 TIMES ~1 TIMES|flat ~6 CURED|PAIN|FUNCTION|better|relief|gone|SORE',
    'CURED|PAIN|FUNCTION|better|relief|gone|looser|difference|results|stopped|hurting|recovery|recover ~6 in|within|after|from|by|under ~2 TIMES|friday|weekend|tomorrow|tonight|days',
    'one session ~1 and',
    'instant*|overnight|rapid*|instantly|speedy|express|lightning ~4 PAIN|CURED|FUNCTION|BODY|SORE|relief|recovery|results|comfort',
    'from|on|at|since ~1 first|day|minute|session|use ~1 one|use|session|minute|1|go|day|try|time',
    'speeds|speed|accelerat*|hasten*|shortens|shorten|faster|quicker ~3 FUNCTION|recovery|healing|repair|soreness',
    'recover|recovers|heal|heals|recovery ~2 faster|sooner|quicker|fast',
    'PAIN|FUNCTION|recovery|relief|freer ~4 by|until friday|monday|sunday|tomorrow|tonight|weekend|morning',
    'relief|results|result|effect|effects|better|difference|gone|pain_free|works|work|PAIN|relaxed|recover|recovers|recovered|relieved|looser ~4 in|within|after ~4 minute|minutes|second|seconds|hour|hours|session|sessions|days|day|weeks|week|night|moments|use|no_time',
    'instant*|immediate*|overnight|rapid*|quick|fast|quicker|faster|speedy|permanent*|lasting|long_lasting|lifelong|everlasting|same_day ~2 relief|results|result|effect|effects|recovery|healing|cure|solution|freedom|benefit|benefits',
    'gone|works|acts|eases|relieves|recover|recovers|heal|heals ~3 instantly|immediately|overnight|fast|quickly|forever|permanently|faster',
    'feel|feels|works|work|relief|better|looser|acts|helps ~5 instantly|immediately|straight_away|right_away|at_once',
    'relief|effect|comfort|results ~3 lasts|last ~3 days|weeks|months|years|life|hours',
    'lose|straighten|transform|transforms|younger|better|feel|notice|see ~5 in|within|after ~2 #|one|two|three|four|five|six|seven|ten|days|minutes ~1 minutes|days|weeks|sessions|hours|month|months|uses',
    'again|back|better|supple|free ~1 in ~1 no_time',
    'works ~2 first|second time|try',
    'from|in|after|with ~2 first ~0 session|use|application|treatment|time|night|try',
    'in|after ~1 single|one ~0 session|application|treatment|use',
    'speeds|speed|accelerat*|hasten* ~3 recovery|healing|repair',
    'PAIN|aches|tension|stiffness ~4 for good|ever|life',
    'forever|permanently ~3 PAIN|free',
    '#|پانچ|دس|چند|@paanch|@panch|@das|@chand|@kuch ~2 منٹ|منٹوں|سیکنڈ|دن|دنوں|@minute|@minutes|@mint|@second|@din|@dino ~1 میں|@mein|@main|@me|@men ~4 END_UR|@asar|اثر|فرق|@farq|@theek|ٹھیک',
    'منٹوں|لمحوں|@minton|@minuton|@lamhon ~3 END_UR|اثر|@asar|@theek|ٹھیک',
    'فوری|فوراً|فورا|@fori|@foran|@fauri|@fauran|@foren|@jaldi|جلد|تیز|@tez ~2 END_UR|اثر|فرق|نتیجہ|نتائج|شفا|@asar|@farq|@natija|@nataij|@shifa',
    'اثر|نتیجہ|آرام|@asar|@aaram|@natija ~1 فوری|فوراً|فورا|@foran|@fori',
    'پہلی|پہلے|@pehli|@pehle|@pehlay ~2 بار|سیشن|استعمال|دن|@baar|@bar|@session|@istemal|@istimal|@din ~5 END_UR|فرق|اثر|@farq|@asar|@theek|ٹھیک',
    'مستقل|ہمیشہ|@mustaqil|@hamesha|@mustakil ~4 END_UR|علاج|حل|@ilaj|@hal|@theek',
  ],
  firmPatterns: [],
  mentionPatterns: [
    'فرق|@farq ~2 دیکھیں|دیکھ|محسوس|@dekhein|@dekhen|@dekh|@mehsoos',

    'instant results',
    'results',
    'lasting|long_lasting|permanent|permanently ~2 relief|comfort|results|effect|change|solution',
    'relief|recovery|effect|effects ~3 #|hours|hour|days',
    'instantly|overnight ~3 you|your|feel|feels',
    'recovery',
  ],
};
