import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What is done with `RENHE_KEY`. Each use has a key of its own, derived from it. */
export type Secrets = {
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
  encrypt: (text: string) => Buffer
  decrypt: (sealed: Buffer) => string
  /** Finds equal values without keeping them: the same text always gives the same 32 bytes. */
  blindIndex: (text: string) => Buffer
  /** Signs what only this company's server can have written: audit rows, download tickets. */
  sign: (text: string) => Buffer
  /** 32 bytes for another use that has a form of its own, such as one file. */
  keyFor: (use: string) => Buffer
}

const derive = (key: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, 'renhe', use, 32))

/** @param key at least 32 characters of secret; the data can't be read without it. */
export function secretsFrom(key: string): Secrets {
  if (key.length < 32) throw new Error('RENHE_KEY needs at least 32 characters')
  const [fieldKey, indexKey, signKey] = [derive(key, 'field'), derive(key, 'index'), derive(key, 'sign')]
  const keyedHash = (with_: Buffer) => (text: string) => createHmac('sha256', with_).update(text).digest()
  return {
    encrypt: (text) => encrypt(fieldKey, text),
    decrypt: (sealed) => decrypt(fieldKey, sealed),
    blindIndex: keyedHash(indexKey),
    sign: keyedHash(signKey),
    keyFor: (use) => derive(key, `for ${use}`),
  }
}

function encrypt(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
