import { elementsOf, type SyntaxNode, textOf, visitTree } from './syntax-tree';

/**
 * A rehype plugin: the first cell of each row becomes the row's header, every cell carries its column's title (a
 * phone shows the row as a small list), and a table bears the title of its section as its name. Roles are left to the
 * elements: HTML forbids them inside a table, and browsers keep a table's meaning however it is laid out.
 */
export function labelTables(): (tree: SyntaxNode) => void {
  return (tree) => {
    let section = '';
    visitTree(tree, (node) => {
      if (node.type !== 'element') return;
      if (/^h[2-6]$/.test(node.tagName ?? '')) section = textOf(node).trim();
      if (node.tagName === 'table') labelTable(node, section);
    });
  };
}

function labelTable(table: SyntaxNode, section: string): void {
  const headerRow = elementsOf(table, 'thead').flatMap((head) => elementsOf(head, 'tr'))[0];
  const headers = headerRow ? elementsOf(headerRow, 'th') : [];
  const titles = headers.map((header) => textOf(header).trim());
  for (const header of headers) header.properties = { ...header.properties, scope: 'col' };
  table.properties = { ariaLabel: `${section}: ${titles.join(', ')}`, dataColumns: titles.length };

  for (const row of elementsOf(table, 'tbody').flatMap((body) => elementsOf(body, 'tr'))) {
    elementsOf(row, 'td').forEach((cell, column) => {
      if (column === 0) {
        cell.tagName = 'th';
        cell.properties = { scope: 'row' };
        return;
      }
      cell.properties = { ...cell.properties, dataLabel: titles[column] ?? '' };
    });
  }
}
