import { expect, it } from 'vitest';
import { policySections } from '@/lib/reports/policy-sections';

it('a line of a policy does not run into the next one', () => {
  const sections = policySections({
    title: 'Returns and refunds',
    summary: '',
    sections: [
      {
        heading: 'How your money comes back',
        isDraft: false,
        blocks: [
          { kind: 'paragraph', text: 'We refund:' },
          { kind: 'list', items: ['to the same card', 'or by transfer.'] },
          { kind: 'table', caption: '', head: ['', ''], rows: [['Cash', 'by transfer']] },
          { kind: 'links', links: [{ label: 'Contact', href: '/policies/contact' }] },
        ],
      },
    ],
  });
  expect(sections).toEqual([
    {
      anchor: 'section-how-your-money-comes-back',
      title: 'How your money comes back',
      text: 'We refund: to the same card. or by transfer. Cash: by transfer.',
    },
  ]);
  expect(policySections(undefined)).toEqual([]);
});
