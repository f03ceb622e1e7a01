/**
 * Reads a long list page by page, each from behind the last row of the one before, so that its length costs no memory
 * and no transaction stays open while somebody takes their time.
 * @param input.read the rows behind a cursor, null for the first ones; an empty page is the end.
 */
export async function* readPages<Row, Cursor>(input: {
  read: (behind: Cursor | null) => Promise<Row[]>;
  cursorOf: (row: Row) => Cursor;
}): AsyncGenerator<Row[]> {
  let behind: Cursor | null = null;
  while (true) {
    const rows: Row[] = await input.read(behind);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    behind = input.cursorOf(last);
  }
}
