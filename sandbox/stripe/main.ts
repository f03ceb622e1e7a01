import { startSandbox } from './server';

function requireVariable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`stripe sandbox: ${name} is not set`);
  return process.exit(1);
}

const sandbox = await startSandbox({
  port: Number(process.env.PORT ?? '4242'),
  dataFile: process.env.SANDBOX_DATA_FILE || null,
  webhookUrl: process.env.SANDBOX_WEBHOOK_URL || null,
  webhookSecret: requireVariable('STRIPE_WEBHOOK_SECRET'),
  publicUrl: process.env.SANDBOX_PUBLIC_URL || null,
  secretKey: requireVariable('STRIPE_SECRET_KEY'),
});

console.log(`stripe sandbox: ready at ${sandbox.url}`);

let isEnding = false;

/** A second signal must not wait for the first one's ending. */
async function end(): Promise<void> {
  if (isEnding) process.exit(1);
  isEnding = true;
  await sandbox.close();
  process.exit(0);
}

process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
