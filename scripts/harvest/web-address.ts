/** Whether a text leads to a page: http and https do. */
export function isWebAddress(text: string | undefined, base?: string): text is string {
  if (text === undefined || !URL.canParse(text, base)) return false;
  return /^https?:$/.test(new URL(text, base).protocol);
}

/** As a browser writes it; undefined for anything but http and https. */
export function toWebAddress(text: string | undefined, base?: string): string | undefined {
  return isWebAddress(text, base) ? new URL(text, base).href : undefined;
}
