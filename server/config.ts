import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** A wrong setting: the start stops with this sentence and exit code 2. */
export class SettingsError extends Error {
  constructor(setting: string, reason: string) {
    super(`${setting} ${reason}`);
    this.name = 'SettingsError';
  }
}

const integer = (bounds: { readonly min: number; readonly max: number }) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= bounds.min && value <= bounds.max, {
      error: `must be a whole number from ${bounds.min} to ${bounds.max}`,
    });

/** `path.delimiter`-separated, as PATH is. */
const folders = z.string().transform((text) => text.split(path.delimiter).filter(Boolean));
const names = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  )
  .refine((list) => list.every((name) => /^[\p{L}\p{N}._-]+$|^[\da-f:]+$/u.test(name)), {
    error: 'must be host names such as graph.example.org, without scheme, port or path',
  });

/** Origins, or `*` for any. */
const origins = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.every((origin) => origin === '*' || isOrigin(origin)), {
    error: 'must be origins such as https://blog.example.org, or * for any page',
  });

/** Scheme, host and port, and nothing that could end the rule and begin another. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(text) && URL.canParse(text);
}

const environmentSchema = z.object({
  STACKSCAPE_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a host name such as 127.0.0.1')
    .default('127.0.0.1'),
  STACKSCAPE_PORT: integer({ min: 0, max: 65_535 }).default(4000),
  STACKSCAPE_STORE_DIR: z.string().default('.stackscape/store'),
  STACKSCAPE_DATA: folders.default([]),
  STACKSCAPE_FREE_CYPHER: z
    .enum(['auto', 'on', 'off'], { error: 'must be auto, on or off' })
    .default('auto'),
  STACKSCAPE_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  STACKSCAPE_ALLOWED_HOSTS: names.default([]),
  STACKSCAPE_FRAMED_BY: origins.default([]),
  STACKSCAPE_RATE_LIMIT: integer({ min: 0, max: 1_000_000 }).default(600),
  STACKSCAPE_QUERY_TIMEOUT_MS: integer({ min: 100, max: 600_000 }).default(15_000),
  STACKSCAPE_STORE_MEMORY_MB: integer({ min: 64, max: 1_048_576 }).default(2_048),
  STACKSCAPE_QUERY_ROWS: integer({ min: 1, max: 1_000_000 }).default(10_000),
  STACKSCAPE_QUERY_MB: integer({ min: 1, max: 1_000 }).default(10),
  STACKSCAPE_QUERY_PATH: integer({ min: 1, max: 1_000 }).default(50),
  STACKSCAPE_QUERY_MEMORY_MB: integer({ min: 256, max: 1_048_576 }).default(768),
  STACKSCAPE_QUERIES_AT_ONCE: integer({ min: 1, max: 1_000 }).optional(),
  STACKSCAPE_QUERIES_PER_CLIENT: integer({ min: 1, max: 1_000 }).default(2),
  STACKSCAPE_BODY_KB: integer({ min: 16, max: 102_400 }).default(1_024),
  STACKSCAPE_EXPORT_BODY_KB: integer({ min: 16, max: 102_400 }).default(16_384),
  STACKSCAPE_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'must be silent, error, warn, info or debug',
    })
    .default('info'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+$/,
      'must be an address such as neo4j://localhost:7687, without user or password in it',
    )
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'must be the name of a Neo4j database')
    .default('neo4j'),
});

/** The server's settings, checked once; see `.env.example` for what each means. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly storeDirectory: string;
  readonly ownFactsDirectories: readonly string[];
  readonly freeCypher: 'auto' | 'on' | 'off';
  readonly token: string | null;
  readonly allowedHosts: readonly string[];
  /** Origins whose pages may show an embedded view in a frame. */
  readonly framedBy: readonly string[];
  /** Requests a client and minute; 0 = none. */
  readonly rateLimit: number;
  readonly queryTimeoutMs: number;
  /** Resident memory at which the embedded store's process is ended and started anew. */
  readonly storeMemoryMegabytes: number;
  readonly queries: QuerySettings;
  /** Of a request's body. */
  readonly bodyKilobytes: number;
  /** The same where an export names what it holds one by one. */
  readonly exportBodyKilobytes: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly neo4j: Neo4jSettings | null;
}

/** Limits of free queries, beside the time that every query has. */
export interface QuerySettings {
  readonly maxRows: number;
  /** Of the rows as JSON. */
  readonly maxMegabytes: number;
  /** Relationships in a path of variable length. */
  readonly maxPathLength: number;
  /** Of the process that runs one. */
  readonly memoryMegabytes: number;
  readonly atOnce: number;
  readonly perClient: number;
}

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  /** Null where the database asks for no login. */
  readonly password: string | null;
  readonly database: string;
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set. Relative
 * folders are taken from `workingDirectory`; `processors` are those of the machine. Throws
 * `SettingsError` naming the first wrong setting.
 */
export function parseSettings(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
  processors: number = availableParallelism(),
): Settings {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingsError(String(issue?.path[0] ?? 'A setting'), issue?.message ?? 'is wrong');
  }
  const values = parsed.data;
  return {
    host: values.STACKSCAPE_HOST,
    port: values.STACKSCAPE_PORT,
    storeDirectory: path.resolve(workingDirectory, values.STACKSCAPE_STORE_DIR),
    ownFactsDirectories: values.STACKSCAPE_DATA.map((folder) =>
      path.resolve(workingDirectory, folder),
    ),
    freeCypher: values.STACKSCAPE_FREE_CYPHER,
    token: values.STACKSCAPE_TOKEN ?? null,
    allowedHosts: values.STACKSCAPE_ALLOWED_HOSTS,
    framedBy: values.STACKSCAPE_FRAMED_BY,
    rateLimit: values.STACKSCAPE_RATE_LIMIT,
    queryTimeoutMs: values.STACKSCAPE_QUERY_TIMEOUT_MS,
    storeMemoryMegabytes: values.STACKSCAPE_STORE_MEMORY_MB,
    queries: {
      maxRows: values.STACKSCAPE_QUERY_ROWS,
      maxMegabytes: values.STACKSCAPE_QUERY_MB,
      maxPathLength: values.STACKSCAPE_QUERY_PATH,
      memoryMegabytes: values.STACKSCAPE_QUERY_MEMORY_MB,
      // The other half stays with those who browse, also where the database shares the machine.
      atOnce: values.STACKSCAPE_QUERIES_AT_ONCE ?? Math.max(2, Math.floor(processors / 2)),
      perClient: values.STACKSCAPE_QUERIES_PER_CLIENT,
    },
    bodyKilobytes: values.STACKSCAPE_BODY_KB,
    exportBodyKilobytes: values.STACKSCAPE_EXPORT_BODY_KB,
    logLevel: values.STACKSCAPE_LOG_LEVEL,
    neo4j:
      values.NEO4J_URI === undefined
        ? null
        : {
            uri: values.NEO4J_URI,
            username: values.NEO4J_USERNAME,
            password: values.NEO4J_PASSWORD ?? null,
            database: values.NEO4J_DATABASE,
          },
  };
}
