/** Whether a text can be the id of a user or an account: 20 letters and digits as seen, with room for others. */
export function canBeId(text: string): boolean {
  return /^[A-Za-z0-9_-]{6,64}$/.test(text);
}
