import { z } from 'zod';

export type Advisory = {
  /** The package that has the fault, which may be one that another package brought. */
  package: string;
  /** GitHub's id of it, or npm's number where it has none. */
  id: string;
  title: string;
  severity: string;
  url: string;
};

export type AuditReport =
  | { isAvailable: true; advisories: Advisory[] }
  | { isAvailable: false; reason: string };

const advisorySchema = z.object({
  source: z.union([z.number(), z.string()]),
  dependency: z.string(),
  title: z.string(),
  severity: z.string(),
  url: z.string(),
});

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  // A cause in words is the name of another package of the report, which has the advisory.
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisorySchema])) })),
});

const failureSchema = z.object({
  message: z.string().optional(),
  statusCode: z.number().optional(),
  error: z.object({ code: z.string().nullish(), summary: z.string().nullish() }).optional(),
});

const OUT_OF_REACH =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH)|ERR_SOCKET_TIMEOUT|network/;

/**
 * Reads what `npm audit --json` printed.
 * @returns no advisories but a reason when the registry does not answer such requests, or is out of reach.
 * @throws when npm failed in another way: that must not pass for "no advisories".
 */
export function readAuditReport(output: string): AuditReport {
  const printed = parseJson(output);
  const report = reportSchema.safeParse(printed);
  if (report.success) return { isAvailable: true, advisories: listAdvisories(report.data) };

  const failure = failureSchema.safeParse(printed);
  if (failure.success) {
    const { statusCode, message, error } = failure.data;
    if (statusCode !== undefined) return unavailable(`the registry does not answer audits (${statusCode})`);
    const text = [error?.code, error?.summary, message].filter(Boolean).join(' ');
    if (OUT_OF_REACH.test(text)) return unavailable('the registry is out of reach');
  }
  throw new Error(`npm audit failed:\n${output.trim().slice(0, 2000) || '(it printed nothing)'}`);
}

function unavailable(reason: string): AuditReport {
  return { isAvailable: false, reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listAdvisories({ vulnerabilities }: z.infer<typeof reportSchema>): Advisory[] {
  const found = new Map<string, Advisory>();
  for (const { via } of Object.values(vulnerabilities)) {
    for (const cause of via) {
      if (typeof cause === 'string') continue;
      const { source, dependency, title, severity, url } = cause;
      const id = /GHSA(-[0-9a-z]{4}){3}/.exec(url)?.[0] ?? String(source);
      found.set(`${dependency} ${id}`, { package: dependency, id, title, severity, url });
    }
  }
  return [...found.values()];
}
