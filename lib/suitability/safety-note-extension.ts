import { SAFETY_NOTE, type SafetyNoteText } from './safety-note';

/** The lists by the names that clients of the first edition read. Every rule is in one of them. */
type FirstLists = Record<'askFirst' | 'neverOn' | 'whileUsing', readonly string[]>;

/** The safety note in the response to a checkout that confirmed another edition. */
export function safetyNoteExtension(): SafetyNoteText & FirstLists {
  const itemsOf = (topic: string) => SAFETY_NOTE.sections.find(({ id }) => id === topic)?.items ?? [];
  const others = SAFETY_NOTE.sections.filter(({ id }) => id !== 'ask_doctor' && id !== 'not_there');
  return {
    ...SAFETY_NOTE,
    askFirst: itemsOf('ask_doctor'),
    neverOn: itemsOf('not_there'),
    whileUsing: others.flatMap(({ title, items }) => items.map((item) => `${title}: ${item}`)),
  };
}
