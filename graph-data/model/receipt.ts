/**
 * A receipt says where a fact stands: `sourceId#locator`. The locator of a document is a heading and
 * a paragraph (`origin-story/3`). That of a repository is one of
 *
 * - a file and a key path, `reference/projects.yaml/nova/ptl`: names of keys, and in lists places
 *   (`0`) or names of entries;
 * - a file and a line, `exceptions.txt/L12`;
 * - a directory, `deliverables/flamingo`;
 * - a range of its history, `31.0.0...32.0.0`, where the source's permalink compares.
 *
 * With `@` and a commit at its end it is read there, not at the commit of the source.
 */
export interface Receipt {
  readonly sourceId: string;
  readonly locator: string;
}

/** Splits `sourceId#locator`; null when it is not of that form. */
export function parseReceipt(text: string): Receipt | null {
  const hash = text.indexOf('#');
  if (hash <= 0 || hash === text.length - 1) return null;
  return { sourceId: text.slice(0, hash), locator: text.slice(hash + 1) };
}

/** What of a Source node its links are made from. */
export interface ReceiptSource {
  readonly url?: string | undefined;
  readonly commit?: string | undefined;
  readonly permalink?: string | undefined;
}

/**
 * What ends the name of a file in a repository; `2023.2` and `oslo.messaging` may be folders. The
 * lists of requirements of the first years have no ending.
 */
const FILE_NAME =
  /^pip-requires$|\.(?:adoc|cfg|conf|csv|html|in|ini|js|json|lock|md|php|py|rb|rst|sh|ss|toml|ts|txt|xml|ya?ml)$/i;

/** What a locator of a repository says. */
export interface ReceiptPlace {
  /** A file, a directory or a range. */
  readonly path: string;
  /** What follows the file: keys of a YAML file as far as they have no slash in them. */
  readonly keys: readonly string[];
  /** The line of the file, counted from 1, where the locator names one. */
  readonly line: number | null;
  /** The commit that the locator names itself. */
  readonly commit: string | null;
}

/** Takes a locator apart; the file ends with the first name that ends as files do. */
export function toReceiptPlace(locator: string): ReceiptPlace {
  const [, bare = locator, commit = null] = /^(.+)@([0-9a-f]{40})$/.exec(locator) ?? [];
  const names = bare.split('/');
  const index = names.findIndex((name) => FILE_NAME.test(name));
  const path = index === -1 ? bare : names.slice(0, index + 1).join('/');
  const keys = index === -1 ? [] : names.slice(index + 1);
  const [, digits] = (keys.length === 1 && /^L([1-9]\d{0,8})$/.exec(keys[0] ?? '')) || [];
  return digits === undefined
    ? { path, keys, line: null, commit }
    : { path, keys: [], line: Number(digits), commit };
}

/**
 * The permanent link of a receipt: the source's `permalink` template filled with the commit and the
 * locator's path, or the document's address. Null when the source has neither, or not over http(s).
 */
export function toReceiptLink(source: ReceiptSource, locator: string): string | null {
  const link =
    source.permalink === undefined ? source.url : fill(source.permalink, source, locator);
  return link !== undefined && /^https?:\/\//.test(link) ? link : null;
}

function fill(permalink: string, source: ReceiptSource, locator: string): string {
  const { path, line, commit } = toReceiptPlace(locator);
  const filled = permalink
    .replaceAll('{commit}', encodeURIComponent(commit ?? source.commit ?? ''))
    .replaceAll('{path}', () => path.split('/').map(encodeURIComponent).join('/'));
  return line === null ? filled : `${filled}#L${line}`;
}
