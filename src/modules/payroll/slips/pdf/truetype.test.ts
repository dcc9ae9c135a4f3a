import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { cutFont, readFont } from './truetype.ts'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)
const whole = readFont(await readFile(file))
const said = '基本工资¥21,822.76−é龑骉𠅤'

describe('a font cut to what is said', () => {
  const bytes = cutFont(whole, `${said}${said}`)
  const cut = readFont(bytes)

  it('is small', () => expect(bytes.length).toBeLessThan(20_000))

  it.each([...said])('keeps %s as it is drawn', (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    const [old, kept] = [whole.glyphOf(codePoint), cut.glyphOf(codePoint)]
    expect(old).not.toBe(0)
    expect(cut.metric(kept)).toEqual(whole.metric(old))
    // Coordinates stand where they stood; a composed one names its parts by their new places.
    if (whole.outline(old).readInt16BE(0) >= 0) {
      expect(cut.outline(kept).subarray(0, whole.outline(old).length)).toEqual(whole.outline(old))
    }
  })

  it('knows nothing else', () => {
    expect(cut.glyphOf('奖'.codePointAt(0) ?? 0)).toBe(0)
    expect(cut.glyphs).toBeLessThanOrEqual(new Set(said).size + 3)
  })

  it('leaves out what the font has not', () => {
    expect(readFont(cutFont(whole, '\u{1F600}')).glyphs).toBe(1)
  })
})
