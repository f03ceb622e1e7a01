export type LoggedRequest = {
  at: string;
  requestId: string;
  method: string;
  path: string;
  /** What the caller saw; null when the connection was cut. */
  status: number | null;
  idempotencyKey: string | null;
  isReplayed: boolean;
  faultId: string | null;
  durationMs: number;
};

export type RequestLog = {
  add: (entry: LoggedRequest) => void;
  /** Newest first. */
  list: () => LoggedRequest[];
  clear: () => void;
};

const MAX_ENTRIES = 2000;

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > 2 * MAX_ENTRIES) entries = entries.slice(-MAX_ENTRIES);
    },
    list: () => entries.slice(-MAX_ENTRIES).reverse(),
    clear: () => {
      entries = [];
    },
  };
}
