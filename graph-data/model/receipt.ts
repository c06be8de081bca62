/**
 * A receipt says where a fact stands: `sourceId#locator`. The locator of a repository is a file and
 * a key path (`reference/projects.yaml/nova/ptl`), that of a document a heading and a paragraph
 * (`origin-story/3`).
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

/** What ends the name of a file in a repository; `2023.2` and `oslo.messaging` may be folders. */
const FILE_NAME =
  /\.(?:adoc|cfg|conf|csv|html|in|ini|js|json|lock|md|py|rb|rst|sh|toml|ts|txt|xml|ya?ml)$/i;

/** The file of a locator: up to the first name that ends as files do; what follows is a key path. */
export function toReceiptPath(locator: string): string {
  const names = locator.split('/');
  const index = names.findIndex((name) => FILE_NAME.test(name));
  return index === -1 ? locator : names.slice(0, index + 1).join('/');
}

/**
 * The permanent link of a receipt: the source's `permalink` template filled with its commit and the
 * locator's file, or the document's address. Null when the source has neither, or not over http(s).
 */
export function toReceiptLink(source: ReceiptSource, locator: string): string | null {
  const path = toReceiptPath(locator);
  const link =
    source.permalink === undefined
      ? source.url
      : source.permalink
          .replaceAll('{commit}', encodeURIComponent(source.commit ?? ''))
          .replaceAll('{path}', path.split('/').map(encodeURIComponent).join('/'));
  return link !== undefined && /^https?:\/\//.test(link) ? link : null;
}
