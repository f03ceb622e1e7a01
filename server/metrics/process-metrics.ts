import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { listPoolUsage, type PoolUsage } from '@/lib/db/pool-usage';
import { getPageFolderState, PAGE_FOLDER_STATES } from '@/lib/health/page-folder-state';
import { countInFlightRequests } from '@/lib/http/in-flight-requests';
import { getRedisState } from '@/lib/http/redis-state';
import { EVENT_COUNTERS, type EventCounterName, readEventCounts } from '@/lib/metrics/event-counters';

/** Registers what this process knows: memory, event loop, pools, requests, and the events that it counted. */
export function registerProcessMetrics(registry: Registry, { hasRedis }: { hasRedis: boolean }): void {
  collectDefaultMetrics({ register: registry });
  for (const name of Object.keys(EVENT_COUNTERS) as EventCounterName[]) registerEventCounter(registry, name);
  registerPools(registry);
  registerPageFolder(registry);
  const registers = [registry];
  new Gauge({
    name: 'nue_requests_in_flight',
    help: 'Requests that this process is answering',
    registers,
    collect() {
      this.set(countInFlightRequests());
    },
  });
  new Gauge({
    name: 'nue_limits_in_memory',
    help: 'Whether this process counts limits in its own memory, because Redis is away',
    registers,
    collect() {
      this.set(hasRedis && getRedisState() === 'away' ? 1 : 0);
    },
  });
}

function registerEventCounter(registry: Registry, name: EventCounterName): void {
  const { help, label } = EVENT_COUNTERS[name];
  new Counter({
    name: `nue_${name}_total`,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [value, count] of readEventCounts(name)) this.inc({ [label]: value }, count);
    },
  });
}

const POOL_GAUGES: readonly { name: string; help: string; value: (usage: PoolUsage) => number }[] = [
  {
    name: 'nue_database_pool_connections',
    help: 'Connections of a pool that are open',
    value: ({ total }) => total,
  },
  {
    name: 'nue_database_pool_connections_in_use',
    help: 'Connections of a pool that are in use',
    value: ({ total, idle }) => total - idle,
  },
  {
    name: 'nue_database_pool_connections_max',
    help: 'Connections that a pool may open',
    value: ({ max }) => max,
  },
  {
    name: 'nue_database_pool_waiting',
    help: 'Statements that wait for a connection of a pool',
    value: ({ waiting }) => waiting,
  },
];

function registerPools(registry: Registry): void {
  for (const { name, help, value } of POOL_GAUGES) {
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [registry],
      collect() {
        for (const usage of listPoolUsage()) this.set({ pool: usage.pool }, value(usage));
      },
    });
  }
}

/** Absent where pages are not written to a folder. */
function registerPageFolder(registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'nue_page_folder_pages',
    help: 'Pages that this process has in the folder of published pages',
    registers,
    collect() {
      const folder = getPageFolderState();
      if (folder) this.set(folder.pages);
      else this.remove();
    },
  });
  new Gauge({
    name: 'nue_page_folder_state',
    help: 'Whether the folder of published pages is in this state for this process',
    labelNames: ['state'],
    registers,
    collect() {
      const folder = getPageFolderState();
      this.reset();
      if (folder) for (const state of PAGE_FOLDER_STATES) this.set({ state }, folder.state === state ? 1 : 0);
    },
  });
}
