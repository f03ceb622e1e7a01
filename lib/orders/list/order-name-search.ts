import 'server-only';
import { foldSearchText } from '@/lib/core/fold-search-text';
import { Prisma } from '@/prisma/generated/client';
import { ALL_ROWS, type DatedRows } from './dated-rows';

/** The separators of the words of a name: the same as those of the database function `order_name_words`. */
const SEPARATORS = /[ \t\n\r\u00a0\u202f\u200c.,;:!?()[\]{}<>"'`´‘’“”‐‑‒–—_/\\|@#&*+=~^%$…«»،؛؟-]+/u;
const MAX_WORDS = 8;

/** Above every character: what begins with `p` is below `p || HIGHEST_CHARACTER`. */
const HIGHEST_CHARACTER = Prisma.sql`chr(1114111)`;
/** The lowest character, as there is no zero: `p || LOWEST_CHARACTER` sorts right after `p`. */
const LOWEST_CHARACTER = Prisma.sql`chr(1)`;

/**
 * The words of a name that was typed into the search, folded as the database folds those of orders, each once, the
 * longest first; none when it can be no name.
 */
export function typedNameWords(search: string): string[] {
  const folded = foldSearchText(search);
  if (folded.includes('@') || !/\p{L}/u.test(folded)) return [];
  const words = folded.split(SEPARATORS).filter(Boolean).slice(0, MAX_WORDS);
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/**
 * SQL for the orders whose name has each of these words, by its beginning, as `order_number` and `created_at`; some may
 * come twice. One or two words are read from `order_name_word` no further than is wanted; of more, the first with each
 * other, and what all of these have in common.
 * @param words as `typedNameWords` gives them, at least one.
 */
export function ordersByName(words: readonly string[], wanted: DatedRows): Prisma.Sql {
  const [first = '', ...others] = words;
  if (others.length < 2) return ordersByPair([first, others[0] ?? ''], wanted);
  const pairs = others.map((other) => Prisma.sql`(${ordersByPair([first, other], ALL_ROWS)})`);
  return Prisma.sql`
    select w.order_number, w.created_at from (${Prisma.join(pairs, ' intersect ')}) w
    where ${wanted.condition('w')} ${wanted.tail('w')}`;
}

/** Whether the name of the order `o` has each of these words, for the few orders that are checked one by one. */
export function nameCondition(words: readonly string[]): Prisma.Sql {
  const [first = '', ...others] = words;
  const begins = (column: string, word: string) =>
    Prisma.sql`starts_with(${Prisma.raw(column)}, ${word}::text)`;
  const pairs = others.map(
    (other) => Prisma.sql`exists (select from order_name_keys(o.shipping_name) k
      where (${begins('k.word', first)} and ${begins('k.other_word', other)})
        or (${begins('k.word', other)} and ${begins('k.other_word', first)}))`,
  );
  const word = Prisma.sql`exists (
    select from unnest(order_name_words(o.shipping_name)) word where ${begins('word', first)})`;
  // A tenth of the cost of taking a name apart: no name lacks it that has the word.
  const plain = words.map((each) => Prisma.sql`strpos(fold_search_text(o.shipping_name), ${each}::text) > 0`);
  return Prisma.join([...plain, ...(pairs.length > 0 ? pairs : [word])], ' and ');
}

/**
 * The orders that one word finds, or two (the other is empty where there is one): from pair to pair of words, each a
 * step in the index, to the next that is meant or to where the next may be; then of each pair what is wanted.
 */
function ordersByPair([one, other]: readonly [string, string], wanted: DatedRows): Prisma.Sql {
  const starts = other
    ? // Either may come first in the alphabet.
      Prisma.sql`(values (${one}::text, ${other}::text), (${other}::text, ${one}::text))`
    : Prisma.sql`(values (${one}::text, ''))`;
  return Prisma.sql`
    with recursive starts as (
      select least, least || ${HIGHEST_CHARACTER} as most, other_least,
        case when other_least = '' then ${LOWEST_CHARACTER} else other_least || ${HIGHEST_CHARACTER} end as other_most
      from ${starts} typed (least, other_least)),
    steps as (
      select s.*, met.word, met.other_word
      from starts s cross join lateral (${firstPair(Prisma.sql`(s.least, s.other_least)`)}) met
      union all
      select s.least, s.most, s.other_least, s.other_most, met.word, met.other_word
      from steps s cross join lateral (${firstPair(Prisma.sql`(
        case when s.other_word < s.other_most then s.word else s.word || ${LOWEST_CHARACTER} end,
        case when s.other_word >= s.other_least and s.other_word < s.other_most
          then s.other_word || ${LOWEST_CHARACTER} else s.other_least end)`)}) met),
    pairs as (
      select word, other_word from steps where other_word >= other_least and other_word < other_most
      ${wanted.together})
    select listed.order_number, listed.created_at from pairs cross join lateral (
      select w.order_number, w.created_at from order_name_word w
      where w.word = pairs.word and w.other_word = pairs.other_word
        and ${wanted.condition('w')} ${wanted.tail('w')}) listed
    ${wanted.together}`;
}

function firstPair(from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select w.word, w.other_word from order_name_word w
    where (w.word, w.other_word) >= ${from} and w.word < s.most order by w.word, w.other_word limit 1`;
}
