/** Something in a source that has an unknown form: where it stands, and what was expected. */
export interface Warning {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `source file:line: sentence`. */
export function formatWarning({ source, file, line, message }: Warning): string {
  return `${source} ${file}:${line}: ${message}`;
}
