/**
 * What every Neo4j of ours is started with, whether by Java, `docker run` or Compose: no reading of
 * the server's files, no procedures but Neo4j's own, and an end to what runs too long or grows too
 * large. Keys and values are those of `neo4j.conf`.
 */
export const GUARDED_SETTINGS: Readonly<Record<string, string>> = {
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'dbms.security.procedures.allowlist': 'db.index.fulltext.*',
  'db.transaction.timeout': '120s',
  'db.memory.transaction.max': '256m',
  'dbms.memory.transaction.total.max': '384m',
  'dbms.usage_report.enabled': 'false',
};

/** Docker's official image of the same release line as `pom.xml`. */
export const NEO4J_IMAGE = 'neo4j:5.26-community';

/** The text of a `neo4j.conf`. */
export function toConfiguration(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/**
 * The environment variables by which the official image takes its settings: `NEO4J_`, then the key
 * with `_` doubled and `.` turned into `_`.
 */
export function toImageEnvironment(
  settings: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      `NEO4J_${key.replaceAll('_', '__').replaceAll('.', '_')}`,
      value,
    ]),
  );
}
