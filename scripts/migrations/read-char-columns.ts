import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils';
import type { QueryArrayResult } from 'pg';

const CHAR = 18;
const TEXT = 25;

type Internals = { performIO: (query: SqlQuery) => Promise<QueryArrayResult> };

/**
 * Lets an adapter read PostgreSQL's one-letter columns of type "char". Prisma's adapter refuses them, yet its
 * schema engine asks for them, as characters, when it describes foreign keys and constraints.
 */
export function readCharColumns<T extends SqlDriverAdapter>(adapter: T): T {
  const internals = adapter as unknown as Internals;
  const performIO = internals.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const charColumns = new WeakMap<SqlQuery, number[]>();

  internals.performIO = async (query) => {
    const result = await performIO(query);
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    charColumns.set(query, found);
    return result;
  };
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}
