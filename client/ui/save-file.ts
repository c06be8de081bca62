/** The browser may be slow to begin; an address that is gone by then saves nothing. */
const KEPT_MS = 10_000;

/** Gives bytes to the browser as a file to keep. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

export function toJsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}
