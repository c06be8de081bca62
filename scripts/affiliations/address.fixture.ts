/** An address of mail for a test, put together here so that none stands anywhere in the files. */
export function toAddress(local: string, domain: string): string {
  return `${local}@${domain}`;
}
