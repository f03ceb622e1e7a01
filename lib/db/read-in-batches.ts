/**
 * Reads a long list in batches by keyset pagination, each batch from after the last row of the one before, so that its
 * length costs no memory and no transaction stays open while a client reads slowly.
 * @param input.read the rows after a cursor, null for the first ones; an empty batch is the end.
 */
export async function* readInBatches<Row, Cursor>(input: {
  read: (after: Cursor | null) => Promise<Row[]>;
  cursorOf: (row: Row) => Cursor;
}): AsyncGenerator<Row[]> {
  let after: Cursor | null = null;
  while (true) {
    const rows: Row[] = await input.read(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = input.cursorOf(last);
  }
}
