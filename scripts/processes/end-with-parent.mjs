import { isMainThread } from 'node:worker_threads';

// Loaded before a program that we start, whose standard input is a pipe of ours that nobody writes to: it ends
// when we die, however that happened.
if (isMainThread) {
  process.stdin.on('end', () => {
    setTimeout(() => process.exit(1), 20_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.stdin.on('error', () => undefined);
  process.stdin.resume();
  process.stdin.unref?.();
}
