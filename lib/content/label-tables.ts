import { elementsOf, type SyntaxNode, textOf, visitTree } from './syntax-tree';

/**
 * A rehype plugin: a marked paragraph above a table becomes its caption, the first cell of each row the row's header, and
 * every cell carries its column's title (a phone shows the row as a small list). Roles are left to the elements: HTML
 * forbids them inside a table, and browsers keep a table's meaning however it is laid out.
 */
export function labelTables(): (tree: SyntaxNode) => void {
  return (tree) => {
    visitTree(tree, (node) => {
      captionTables(node);
      if (node.type === 'element' && node.tagName === 'table') labelTable(node);
    });
  };
}

/** Moves the paragraphs that `mark-table-captions` has marked into the tables after them. */
function captionTables(parent: SyntaxNode): void {
  if (!parent.children?.some(isCaption)) return;
  let caption: SyntaxNode | null = null;
  parent.children = parent.children.filter((child) => {
    if (isCaption(child)) {
      caption = { type: 'element', tagName: 'caption', properties: {}, children: child.children };
      return false;
    }
    if (caption && child.tagName === 'table') {
      child.children = [caption, ...(child.children ?? [])];
      caption = null;
    }
    return true;
  });
}

function isCaption({ properties }: SyntaxNode): boolean {
  return properties?.dataCaption !== undefined;
}

function labelTable(table: SyntaxNode): void {
  const headerRow = elementsOf(table, 'thead').flatMap((head) => elementsOf(head, 'tr'))[0];
  const headers = headerRow ? elementsOf(headerRow, 'th') : [];
  const titles = headers.map((header) => textOf(header).trim());
  for (const header of headers) header.properties = { ...header.properties, scope: 'col' };
  table.properties = { dataColumns: titles.length };

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
