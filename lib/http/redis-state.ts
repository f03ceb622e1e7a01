/** Whether this process reached Redis when it last tried; null until a limit was counted there. */
export type RedisState = 'ready' | 'away' | null;

// The server and the bundles of Next each load this file; they have to mean one state.
const holder = globalThis as { nueRedisState?: RedisState };

/** Records whether Redis is there. */
export function setRedisState(state: 'ready' | 'away'): void {
  holder.nueRedisState = state;
}

/** Where this process counts its limits: in Redis, or, while that is away, in its own memory. */
export function getRedisState(): RedisState {
  return holder.nueRedisState ?? null;
}
