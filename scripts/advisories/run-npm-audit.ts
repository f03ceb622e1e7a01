import { spawn } from 'node:child_process';

// npm would ask a registry that is out of reach again for more than a minute.
const IMPATIENT = ['--fetch-retries=0', '--fetch-timeout=20000'];

/** What `npm audit` prints about the packages that production installs; it fails for findings and faults alike. */
export async function runNpmAudit(): Promise<string> {
  const child = spawn('npm', ['audit', '--omit=dev', '--json', '--loglevel=silent', ...IMPATIENT], {
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return output;
}
