/**
 * Characters that XML 1.0 cannot hold at all, not even escaped: most control characters, lone
 * surrogates and two that are no characters.
 */
const IMPOSSIBLE = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Readers turn bare ones within an attribute into spaces.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** What XML, and text formats like it, cannot hold becomes U+FFFD, the mark for a loss. */
export function markImpossible(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD');
}

/** Text for an XML attribute or element. */
export function escapeXml(text: string): string {
  return markImpossible(text).replace(/[&<>"'\n\r\t]/g, (found) => ENTITIES[found] ?? found);
}
