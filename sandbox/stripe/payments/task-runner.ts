import type { SandboxContext } from '../sandbox-context';
import type { Task } from '../store/records';
import { finishDelayedPayment } from './delayed-payment';
import { expireSession } from './expire-session';
import { openDispute } from './open-dispute';
import { settleRefund } from './settle-refund';

const TICK_MS = 100;

/** Runs due tasks: expiring sessions, the bank's delayed decisions, disputes. */
export function runDueTasks(context: SandboxContext): void {
  const now = context.clock.nowMs();
  for (const task of context.store.list('tasks')) {
    if (task.dueAtMs > now) continue;
    context.store.transact(() => {
      if (!context.store.get('tasks', task.id)) return;
      context.store.remove('tasks', task.id);
      runTask(context, task);
    });
  }
}

export function startTaskRunner(context: SandboxContext): () => void {
  const timer = setInterval(() => {
    try {
      runDueTasks(context);
    } catch (error) {
      console.error('stripe sandbox: a task failed', error);
    }
  }, TICK_MS);
  return () => clearInterval(timer);
}

function runTask(context: SandboxContext, { kind, subjectId }: Task): void {
  switch (kind) {
    case 'expire_session': {
      const session = context.store.get('sessions', subjectId);
      if (session?.status === 'open') expireSession(context, session);
      return;
    }
    case 'finish_delayed_payment':
      finishDelayedPayment(context, subjectId);
      return;
    case 'settle_refund':
      settleRefund(context, subjectId);
      return;
    case 'open_dispute': {
      const charge = context.store.get('charges', subjectId);
      if (charge) openDispute(context, { charge });
    }
  }
}
