/** Long enough for a browser that first asks where to save the file. */
const KEPT_MS = 10 * 60_000;

/** Hands a file to the browser as a download. Needs no permission: to the browser it is a link that was clicked. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click, and nobody tells when it has done so.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
