const AES = 'AES-GCM';
const IV_BYTES = 12;

export type Bytes = Uint8Array<ArrayBuffer>;

/** A key for `encrypt` and `decrypt`, from 32 bytes; it cannot be exported again. */
export function importKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);
}

/** A new key that exists only as a handle: no code, ours included, can read it. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Encrypts with AES-GCM under a fresh random vector; `about` is authenticated with it, so it cannot be moved elsewhere. */
export async function encrypt(
  key: CryptoKey,
  plain: Bytes,
  about: string,
): Promise<{ iv: Bytes; sealed: ArrayBuffer }> {
  const iv = randomBytes(IV_BYTES);
  return { iv, sealed: await crypto.subtle.encrypt(parameters(iv, about), key, plain) };
}

/** Decrypts; throws where the key is another, the bytes were changed, or they were made for something else. */
export async function decrypt(
  key: CryptoKey,
  { iv, sealed }: { readonly iv: Bytes; readonly sealed: BufferSource },
  about: string,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, about), key, sealed));
}

export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

export function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

export function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/** A vector and what was encrypted with it as one piece of bytes, for a layer that goes inside another. */
export function joined({ iv, sealed }: { iv: Bytes; sealed: ArrayBuffer }): Bytes {
  const both = new Uint8Array(iv.length + sealed.byteLength);
  both.set(iv);
  both.set(new Uint8Array(sealed), iv.length);
  return both;
}

export function parted(both: Bytes): { iv: Bytes; sealed: Bytes } {
  return { iv: both.slice(0, IV_BYTES), sealed: both.slice(IV_BYTES) };
}

function parameters(iv: Bytes, about: string): AesGcmParams {
  return { name: AES, iv, additionalData: bytesOf(about) };
}
