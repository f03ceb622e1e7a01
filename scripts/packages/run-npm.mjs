import { spawn } from 'node:child_process';

const NETWORK_PROBLEMS =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|SOCKETTIMEDOUT|NETUNREACH|HOSTUNREACH)|ERR_SOCKET_TIMEOUT/;

/**
 * Lets npm install what package-lock.json says.
 *
 * @param {{ withDevelopment: boolean; isAddition: boolean }} options `isAddition` keeps what is installed,
 *   because a running shop may be using it
 * @throws with a sentence for people, and the end of npm's output
 */
export async function runNpm({ withDevelopment, isAddition }) {
  const command = isAddition ? ['install', '--no-save'] : ['ci'];
  const omit = withDevelopment ? ['--include=dev'] : ['--omit=dev'];
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];
  const child = spawn('npm', [...command, ...omit, ...quiet], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return;

  const tail = output.trim().split('\n').slice(-15).join('\n');
  if (NETWORK_PROBLEMS.test(output)) {
    throw new Error(
      `The package registry is out of reach. Check the network or a proxy, then try again.\n${tail}`,
    );
  }
  if (/ENOSPC/.test(output)) throw new Error(`The disk is full: the packages did not fit.\n${tail}`);
  throw new Error(`npm could not install the packages.\n${tail}`);
}
