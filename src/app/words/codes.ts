import type { Source } from './uses.ts'

const raising = /\b(?:refuse|new Refusal)\(\s*'([^'\n]+)'/g
const quoting = /'([^'\n]*)'|\b(\w+):/g
const building = /`([\w.]+)\$\{/g

/** Screens only show what they are refused. */
const raisers = (sources: readonly Source[]) => sources.filter(({ path }) => !path.includes('/web/'))

/** Whether a source names the code: whole, or as `area.${reason}` with the reason named somewhere. */
export function raisedBy(sources: readonly Source[]): (code: string) => boolean {
  const text = raisers(sources)
    .map((source) => source.text)
    .join('\n')
  const named = new Set([...text.matchAll(quoting)].map(([, quoted, key]) => quoted ?? key ?? ''))
  const heads = [...new Set([...text.matchAll(building)].map(([, head = '']) => head))]
  const isNamed = (code: string): boolean =>
    named.has(code) || heads.some((head) => code.startsWith(head) && isNamed(code.slice(head.length)))
  return (code) => isNamed(code.split('@')[0] ?? '')
}

/** `refuse('code')` for which no table has a sentence: file and code. */
export function codesWithoutSentence(sources: readonly Source[], sentences: ReadonlySet<string>): string[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(raising)].flatMap(([, code = '']) => (sentences.has(code) ? [] : [`${path} ${code}`])),
  )
}
