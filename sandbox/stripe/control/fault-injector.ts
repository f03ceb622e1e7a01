import { newId } from '../store/new-id';

/** What goes wrong with the next `remaining` requests that match. */
export type Fault = {
  id: string;
  /** null: any. */
  method: string | null;
  /** `*` stands for one path segment, `**` for any number of them. */
  path: string;
  /** `before`: nothing has happened. `after`: it has, and only the response is lost. */
  when: 'before' | 'after';
  delayMs: number;
  cut: boolean;
  /** Sent in place of the real response; null with `cut: false` is a delay only. */
  status: number | null;
  remaining: number;
};

export type FaultInjector = {
  add: (fault: Omit<Fault, 'id'>) => Fault;
  /** The fault to inject into this request, counted down. */
  take: (method: string, path: string) => Fault | null;
  list: () => Fault[];
  clear: () => void;
};

export function createFaultInjector(): FaultInjector {
  let faults: Fault[] = [];
  return {
    add: (input) => {
      const fault = { ...input, id: newId('fault_', 8) };
      faults.push(fault);
      return fault;
    },
    take: (method, path) => {
      const fault = faults.find((candidate) => isMatch(candidate, method, path));
      if (!fault) return null;
      fault.remaining -= 1;
      faults = faults.filter((candidate) => candidate.remaining > 0);
      return fault;
    },
    list: () => faults,
    clear: () => {
      faults = [];
    },
  };
}

function isMatch(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== null && fault.method !== method) return false;
  const segments = fault.path
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    );
  return new RegExp(`^${segments.join('')}$`).test(path);
}
