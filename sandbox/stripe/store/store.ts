import { type Journal, type JournalChange, openJournal, readJournal } from './journal';
import type { CollectionName, Records } from './records';

type Tables = { [Name in CollectionName]: Map<string, Records[Name]> };

export type Store = {
  get: <Name extends CollectionName>(name: Name, id: string) => Records[Name] | undefined;
  list: <Name extends CollectionName>(name: Name) => Records[Name][];
  put: <Name extends CollectionName>(name: Name, record: Records[Name]) => void;
  remove: (name: CollectionName, id: string) => void;
  /** Runs `work` so that all of its changes are kept, in one journal line, or none. Joins an open transaction. */
  transact: <Result>(work: () => Result) => Result;
  clear: () => void;
  close: () => void;
};

const COMPACT_AFTER_TRANSACTIONS = 50_000;

/**
 * Opens the sandbox's state. Everything is held in memory; `dataFile` (null: memory only) receives each
 * transaction before its caller gets a response.
 */
export function openStore(dataFile: string | null): Store {
  const tables = emptyTables();
  if (dataFile) for (const changes of readJournal(dataFile)) applyChanges(tables, changes);
  const journal = dataFile ? openJournal(dataFile, snapshot(tables)) : null;
  return buildStore(tables, journal);
}

function buildStore(tables: Tables, journal: Journal | null): Store {
  let undo: Array<() => void> | null = null;
  let dirty = new Map<string, JournalChange>();
  let transactions = 0;

  function change(name: CollectionName, id: string, record: unknown): void {
    if (!undo) throw new Error('The sandbox changes its state inside a transaction only');
    const table = tables[name] as Map<string, unknown>;
    const before = table.get(id);
    undo.push(() => (before === undefined ? table.delete(id) : table.set(id, before)));
    if (record === null) table.delete(id);
    else table.set(id, record);
    dirty.set(`${name}/${id}`, [name, id, record]);
  }

  function finish(): void {
    const changes = [...dirty.values()];
    if (!journal || changes.length === 0) return;
    journal.append(changes);
    transactions += 1;
    if (transactions < COMPACT_AFTER_TRANSACTIONS) return;
    journal.replace(snapshot(tables));
    transactions = 0;
  }

  return {
    get: (name, id) => tables[name].get(id),
    list: (name) => [...tables[name].values()],
    put: (name, record) => change(name, record.id, record),
    remove: (name, id) => change(name, id, null),
    transact: (work) => {
      if (undo) return work();
      undo = [];
      dirty = new Map();
      try {
        const result = work();
        finish();
        return result;
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        undo = null;
      }
    },
    clear: () => {
      for (const table of Object.values(tables)) table.clear();
      journal?.replace([]);
    },
    close: () => journal?.close(),
  };
}

function emptyTables(): Tables {
  return {
    sessions: new Map(),
    sessionDetails: new Map(),
    products: new Map(),
    coupons: new Map(),
    paymentIntents: new Map(),
    charges: new Map(),
    chargeTraits: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    events: new Map(),
    deliveries: new Map(),
    answers: new Map(),
    tasks: new Map(),
    clock: new Map(),
  };
}

function applyChanges(tables: Tables, changes: readonly JournalChange[]): void {
  for (const [name, id, record] of changes) {
    const table = tables[name as CollectionName] as Map<string, unknown> | undefined;
    if (!table) continue;
    if (record === null) table.delete(id);
    else table.set(id, record);
  }
}

function snapshot(tables: Tables): JournalChange[] {
  return Object.entries(tables).flatMap(([name, table]) =>
    [...table].map(([id, record]): JournalChange => [name, id, record]),
  );
}
