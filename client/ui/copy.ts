/** What the clipboard takes beside plain text. */
type Copied = Readonly<Record<string, Promise<Blob> | Blob | string>>;

/** Whether the browser took it; older ones know no other text than plain, and some ask first. */
export async function copyToClipboard(item: Copied): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  try {
    const typed = Object.entries(item).map(([type, content]): [string, Promise<Blob> | Blob] => [
      type,
      typeof content === 'string' ? new Blob([content], { type }) : content,
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(typed))]);
    return true;
  } catch {
    return false;
  }
}
