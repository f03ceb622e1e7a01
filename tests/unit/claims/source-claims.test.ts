import { describe, expect, it } from 'vitest';
import { checkSource } from '@/scripts/claims/check-source-claims';
import { extractTexts } from '@/scripts/claims/extract-texts';

const textsOf = (source: string) =>
  extractTexts('a.tsx', source)
    .flat()
    .map(({ text }) => text);
const issuesOf = (source: string, file = 'components/a.tsx') =>
  checkSource(file, source).map(({ line, message }) => `${line} ${message.split(' ', 3).join(' ')}`);

describe('the texts of a source file', () => {
  it('are strings, templates, attributes, and elements with those inside them as one text', () => {
    expect(
      textsOf(`
        const TITLE = 'A warm cup';
        const line = \`It has \${count} levels\`;
        export const A = () => (
          <section className="not this" aria-label="The levels">
            <p>The device <b>cures</b> {what} pain.</p>
            {isOn ? 'Red light on' : null}
          </section>
        );`),
    ).toEqual([
      'A warm cup',
      'It has value levels',
      'The levels',
      'The device cures value pain.',
      'Red light on',
    ]);
  });

  it('are not imports, types, errors, lines of the log or statements of SQL', () => {
    expect(
      textsOf(`
        import { a } from 'Some module';
        type Kind = 'Cures all' | 'Heals all';
        throw new InvariantError('It cures nothing here');
        log.info('It cures');
        sql\`select cure from cures\`;`),
    ).toEqual([]);
  });
});

describe('a claim in the code (commerce rule 39)', () => {
  it('is found in JSX, in a mail, in a share text and in a label of a drawing, with its line', () => {
    expect(issuesOf('const a = 1;\nexport const A = () => <p>It <i>cures</i> pain.</p>;')).toEqual([
      '2 “cures pain” promises',
    ]);
    expect(issuesOf('export const html = `<p>Dear buyer, it heals you.</p>`;')).toHaveLength(1);
    expect(issuesOf('export const text = "Ended my back pain!";', 'lib/sharing/networks/x.ts')).toHaveLength(
      1,
    );
    expect(issuesOf('export const D = () => <svg><text>Relieves pain here</text></svg>;')).toHaveLength(1);
    expect(issuesOf('<p>\nIt cures you.</p>', 'public/offline.html')).toEqual(['2 “cures” promises to']);
  });

  it('may stand with a reason, which somebody has to need', () => {
    const claim = "const a = 'It cures you';";
    expect(issuesOf(`// claims-allow: quotes what the law forbids.\n${claim}`)).toEqual([]);
    expect(issuesOf(`// claims-allow:\n${claim}`)).toEqual(['1 claims-allow: say why']);
    expect(issuesOf('// claims-allow: quotes what the law forbids.\nconst a = 1;')).toEqual([
      '1 claims-allow: nothing here',
    ]);
  });
});
