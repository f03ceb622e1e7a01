import table from '@/components/ui/table.module.css';
import type { PolicyBlock } from '@/lib/policies/policy-document';
import styles from './policy-blocks.module.css';

/** The blocks of a section. */
export function PolicyBlocks({ blocks }: { blocks: readonly PolicyBlock[] }) {
  return blocks.map((block) => <Block key={JSON.stringify(block)} block={block} />);
}

function Block({ block }: { block: PolicyBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={styles.text} dir="auto">
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className={`${styles.text} ${styles.list}`}>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PolicyTable block={block} />;
    case 'links':
      return (
        <ul className={styles.links}>
          {block.links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      );
  }
}

/** On a phone each row is a small list, and every cell says of what column it is. */
function PolicyTable({ block }: { block: Extract<PolicyBlock, { kind: 'table' }> }) {
  const { caption, head, rows } = block;
  const hasHead = head.some((label) => label !== '');
  return (
    <table className={`${table.table} ${styles.stacks}`}>
      <caption>{caption}</caption>
      {hasHead ? (
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={[first, ...cells].join('|')}>
            <th scope="row">{first}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1] || column} data-label={head[column + 1] || undefined}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
