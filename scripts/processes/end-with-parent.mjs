import { isMainThread } from 'node:worker_threads';

// Loaded before a program that we start, whose standard input is a pipe of ours that nobody writes to: it ends
// when we die, however that happened.
if (isMainThread) {
  // Programs that this one forks inherit its arguments, but their standard input is not our pipe.
  const own = process.execArgv.indexOf(import.meta.url);
  if (own > 0) process.execArgv.splice(own - 1, 2);
  process.stdin.on('end', () => {
    setTimeout(() => process.exit(1), 20_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.stdin.on('error', () => undefined);
  process.stdin.resume();
  process.stdin.unref?.();
}
