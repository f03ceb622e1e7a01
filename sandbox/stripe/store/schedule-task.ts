import type { TaskKind } from './records';
import type { Store } from './store';

/** One task of a kind for one subject; `dueAtMs` is the sandbox clock's. */
export function scheduleTask(
  store: Store,
  task: { kind: TaskKind; subjectId: string; dueAtMs: number },
): void {
  store.put('tasks', { ...task, id: `${task.kind}:${task.subjectId}` });
}

export function unscheduleTask(store: Store, kind: TaskKind, subjectId: string): void {
  const id = `${kind}:${subjectId}`;
  if (store.get('tasks', id)) store.remove('tasks', id);
}
