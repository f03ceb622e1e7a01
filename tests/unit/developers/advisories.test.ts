import { describe, expect, it } from 'vitest';
import { judgeAdvisories } from '../../../scripts/advisories/judge-advisories';
import { readAuditReport } from '../../../scripts/advisories/read-audit-report';
import { type AdvisoryException, parseExceptions } from '../../../scripts/advisories/read-exceptions';

const MINIMIST = 'GHSA-xvch-5gv4-984h';
const cause = (changes: object) => ({
  source: 1097678,
  name: 'minimist',
  dependency: 'minimist',
  title: 'Prototype Pollution in minimist',
  url: `https://github.com/advisories/${MINIMIST}`,
  severity: 'critical',
  cwe: ['CWE-1321'],
  cvss: { score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
  range: '<0.2.4',
  ...changes,
});
const entry = (name: string, via: unknown[]) => ({
  name,
  severity: 'critical',
  isDirect: false,
  via,
  effects: [],
  range: '*',
  nodes: [`node_modules/${name}`],
  fixAvailable: true,
});
const reportOf = (...entries: ReturnType<typeof entry>[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(entries.map((one) => [one.name, one])),
    metadata: { vulnerabilities: { total: entries.length }, dependencies: { prod: 300, total: 700 } },
  });

const now = new Date('2026-11-30T12:00:00Z');
const exception = (changes: Partial<AdvisoryException> = {}): AdvisoryException => ({
  package: 'minimist',
  advisory: MINIMIST,
  reason: 'It parses arguments of a script that only staff run.',
  until: '2026-12-31',
  ...changes,
});
function judge(output: string, exceptions: AdvisoryException[] = []): string[] {
  const report = readAuditReport(output);
  if (!report.isAvailable) throw new Error(report.reason);
  return judgeAdvisories({ advisories: report.advisories, exceptions, now });
}

describe('the check of advisories', () => {
  it('passes when nothing is known about any package', () => {
    expect(judge(reportOf())).toEqual([]);
  });

  it.each(['high', 'critical'])(
    'fails on a %s advisory, named once however many packages lead to it',
    (severity) => {
      const report = reportOf(entry('minimist', [cause({ severity })]), entry('mkdirp', ['minimist']));
      expect(judge(report)).toEqual([
        `minimist: ${severity}: Prototype Pollution in minimist (https://github.com/advisories/${MINIMIST})`,
      ]);
    },
  );

  it.each(['info', 'low', 'moderate'])('passes on one that is only %s', (severity) => {
    expect(judge(reportOf(entry('minimist', [cause({ severity })])))).toEqual([]);
  });

  it('fails on each of two advisories about one package', () => {
    const other = cause({ source: 7, url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc' });
    expect(judge(reportOf(entry('minimist', [cause({}), other])), [exception()])).toHaveLength(1);
  });
});

describe('an exception', () => {
  const report = reportOf(entry('minimist', [cause({})]));

  it('lets its advisory pass until its last day is over', () => {
    expect(judge(report, [exception({ until: '2026-11-30' })])).toEqual([]);
    expect(judge(report, [exception({ until: '2026-11-29' })])).toEqual([
      `The exception for minimist (${MINIMIST}) expired on 2026-11-29.`,
    ]);
  });

  it.each([{ package: 'mkdirp' }, { advisory: 'GHSA-aaaa-bbbb-cccc' }])(
    'lets nothing else pass: %o',
    (changes) => {
      expect(judge(report, [exception(changes)])).toHaveLength(1);
    },
  );

  it('fails once it has expired, though its advisory is gone', () => {
    expect(judge(reportOf(), [exception({ until: '2026-01-01' })])).toHaveLength(1);
  });

  it('lasts 90 days at most', () => {
    expect(judge(report, [exception({ until: '2027-02-28' })])).toEqual([]);
    expect(judge(report, [exception({ until: '2027-03-01' })])).toHaveLength(1);
  });

  it.each([{ reason: 'later' }, { until: 'soon' }, { advisory: '1097678' }, { note: 'x' }])(
    'is refused when it is incomplete or wrong: %o',
    (changes) => {
      expect(() => parseExceptions(JSON.stringify([{ ...exception(), ...changes }]))).toThrow();
    },
  );
});

describe('a registry that gives no answer', () => {
  it.each([
    [
      'to audits at all',
      {
        message: '405 Method Not Allowed - POST /-/npm/v1/security/advisories/bulk',
        statusCode: 405,
        error: {},
      },
      'the registry does not answer audits (405)',
    ],
    [
      'because its name is not found',
      {
        message: 'request to /bulk failed, reason: getaddrinfo EAI_AGAIN',
        error: { summary: '', detail: '' },
      },
      'the registry is out of reach',
    ],
    [
      'because nobody listens',
      { error: { code: 'ECONNREFUSED', summary: 'request to /bulk failed', detail: null } },
      'the registry is out of reach',
    ],
  ])('%s is a reason to skip the check', (_, printed, reason) => {
    expect(readAuditReport(JSON.stringify(printed))).toEqual({ isAvailable: false, reason });
  });

  it.each([
    [
      'without a lock file',
      { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } },
    ],
    ['of another format', { auditReportVersion: 3, findings: [] }],
    ['of an older format', { actions: [], advisories: {}, metadata: {} }],
  ])('is told from an answer %s, which fails', (_, printed) => {
    expect(() => readAuditReport(JSON.stringify(printed))).toThrow('npm audit failed');
  });

  it('is told from npm not running, which fails', () => {
    expect(() => readAuditReport('')).toThrow('it printed nothing');
    expect(() => readAuditReport('npm: command not found')).toThrow('npm audit failed');
  });
});
