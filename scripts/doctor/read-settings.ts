import { envSchema, type ServerConfig } from '@/lib/config/env-schema';

/** Each setting by itself: null where it is missing or not right, so that one bad value hides nothing else. */
export type Settings = { [Name in keyof ServerConfig]: ServerConfig[Name] | null };

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return Object.fromEntries(
    Object.entries(envSchema.shape).map(([name, schema]) => {
      const parsed = schema.safeParse(env[name] || undefined);
      return [name, parsed.success ? (parsed.data ?? null) : null];
    }),
  ) as Settings;
}
