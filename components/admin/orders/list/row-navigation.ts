const ROWS = 'main tbody tr[data-order]';

/** The row that has the focus, itself or something in it. */
function currentRow(): HTMLTableRowElement | null {
  return document.activeElement?.closest<HTMLTableRowElement>(ROWS) ?? null;
}

/** Gives the focus to the next row or the one before; from elsewhere to the one that had it last, or the first. */
export function focusAdjacentRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(ROWS)];
  const current = currentRow();
  const position = current ? rows.indexOf(current) + step : rows.findIndex((row) => row.tabIndex === 0);
  const row = rows[Math.min(Math.max(position, 0), rows.length - 1)];
  if (!row) return false;
  // One row is on the way of the Tab key: the one that was left last (a roving tabindex).
  for (const other of rows) other.tabIndex = other === row ? 0 : -1;
  row.focus();
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Selects or deselects the row that has the focus, as a click would. */
export function toggleRow(): boolean {
  const checkbox = currentRow()?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  checkbox?.click();
  return Boolean(checkbox);
}

/** Opens the order of the row that has the focus; a focused link or checkbox in it handles the key itself. */
export function openRow(): boolean {
  const row = currentRow();
  if (!row || document.activeElement !== row) return false;
  row.querySelector('a')?.click();
  return true;
}
