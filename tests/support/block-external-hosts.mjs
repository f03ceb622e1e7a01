// Loaded before everything else by a process under test (`--import`): what leads to another host than this machine fails,
// and is written down. FOREIGN_HOSTS_FILE says where.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net, { Socket } from 'node:net';

const file = process.env.FOREIGN_HOSTS_FILE;
if (!file) throw new Error('FOREIGN_HOSTS_FILE says nowhere where to write what was asked for');

/** @param {unknown} host */
function isHere(host) {
  if (host === undefined || host === null || host === '' || host === 'localhost') return true;
  const bare = String(host)
    .replace(/^\[|\]$/g, '')
    .replace(/^::ffff:/, '');
  return (
    bare === '::1' || bare === '::' || bare === '0.0.0.0' || (net.isIPv4(bare) && bare.startsWith('127.'))
  );
}

/** @param {string} host */
function refuse(host) {
  const error = new Error(`a request to the foreign host ${host} was refused`);
  appendFileSync(
    String(file),
    `refused ${process.pid} ${host} ${error.stack?.split('\n').slice(2, 9).join(' ')}\n`,
  );
  return error;
}

const { connect } = Socket.prototype;
/** @param {unknown[]} args */
Socket.prototype.connect = function connectHere(...args) {
  const [first] = args;
  const options = Array.isArray(first) ? first[0] : first;
  const host =
    typeof options === 'object' ? options?.host : typeof args[1] === 'string' ? args[1] : undefined;
  if (isHere(host)) return Reflect.apply(connect, this, args);
  process.nextTick(() => this.destroy(refuse(String(host))));
  return this;
};

for (const [place, isPromise] of [
  [dns, false],
  [dns.promises, true],
]) {
  for (const name of [
    'lookup',
    'resolve',
    'resolve4',
    'resolve6',
    'resolveMx',
    'resolveTxt',
    'resolveSrv',
    'resolveAny',
  ]) {
    const ask = place[name];
    place[name] = function askHere(host, ...rest) {
      if (isHere(host)) return Reflect.apply(ask, this, [host, ...rest]);
      const error = refuse(host);
      if (isPromise) return Promise.reject(error);
      process.nextTick(() => rest.at(-1)?.(error));
      return undefined;
    };
  }
}
syncBuiltinESMExports();
appendFileSync(file, `guarding ${process.pid} ${process.argv[1] ?? ''}\n`);
