import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesOf, type Table, top } from './tables.ts'

/** A file's text without its comments, and what it imports: resolved path → the names there, and what they are called here. */
export type Source = { path: string; text: string; imports: ReadonlyMap<string, ReadonlyMap<string, string>> }

/** Not the `//` of an address, nor the `/*` of a pattern like `image/*`. */
const comments = /(?<![\w:'"`/\\[*])(?:\/\/.*|\/\*[\s\S]*?\*\/)/g
const importing = /import (?:type )?\{([^}]*)\} from '([^']+)'/g

const placeOf = (target: string, path: string): string =>
  target.startsWith('#') ? target.slice(1) : join(path, '..', target)

export function sourceOf(path: string, raw: string): Source {
  const text = raw.replace(comments, '')
  const imports = new Map<string, Map<string, string>>()
  for (const [, names = '', target = ''] of text.matchAll(importing)) {
    const place = imports.get(placeOf(target, path)) ?? new Map<string, string>()
    for (const each of names.split(',')) {
      const [name = '', here = name] = each
        .trim()
        .replace(/^type /, '')
        .split(' as ')
      place.set(name, here)
    }
    imports.set(placeOf(target, path), place)
  }
  return { path, text, imports }
}

/** Everything that runs in the product: no tests, and no tables of words. */
export function allSources(): Source[] {
  const paths = filesOf(/(?<!\.test|\.fixture|\.d)\.tsx?$/).filter(
    (path) => !/\/testing\/|(^|\/)locale\.ts$/.test(path),
  )
  return paths.map((path) => sourceOf(path, readFileSync(resolve(top, path), 'utf8')))
}

/** What every quoted text, and every `template.${value}`, of a text may stand for. */
type Mentions = { quoted: ReadonlySet<string>; patterns: readonly RegExp[] }

const holes = /\$\{[^}]*\}/
const quoting = /'([^'\n]*)'/g
const templates = /`((?:[\w.@#:-]|\$\{[^{}`]*\})*)`/g

function mentionsIn(text: string): Mentions {
  const shapes = [...text.matchAll(templates)].map(([, shape = '']) => shape.split(holes))
  const telling = shapes.filter((parts) => parts.length > 1 && parts.join('') !== '')
  return {
    quoted: new Set([...text.matchAll(quoting)].map(([, key = '']) => key)),
    patterns: telling.map((parts) => new RegExp(`^${parts.map((part) => part.replace(/[.+]/g, '\\$&')).join('.+')}$`)),
  }
}

/** Without what is said from other tables of the same file: `t('key')` where `t` speaks another one, `say(other, …, 'key'`. */
function textFor(here: string, text: string): string {
  const speakers = new Map<string, Set<string>>()
  for (const [, name = '', of = ''] of text.matchAll(/(\w+) = (?:useWords|speakerOf)\((\w+)/g)) {
    speakers.set(name, (speakers.get(name) ?? new Set()).add(of))
  }
  return text
    .replace(/\b(\w+)\(\s*'[^'\n]*'/g, (said, name) => (speakers.get(name)?.has(here) === false ? '' : said))
    .replace(/\bsay\(\s*(\w+),[^,()]+,\s*'[^'\n]*'/g, (said, name) => (name === here ? said : ''))
}

/** `words.table.key`, `names.key` and `const { key } = names`. */
function takenFrom(here: string, text: string): string[] {
  const fields = [...text.matchAll(new RegExp(`\\b${here}(?:\\.table)?\\.(\\w+)`, 'g'))].map(([, key = '']) => key)
  const lists = [...text.matchAll(new RegExp(`\\{([^{}]*)\\} = ${here}\\b`, 'g'))].map(([, keys = '']) => keys)
  return [...fields, ...lists.flatMap((keys) => keys.split(',').map((key) => key.split(':')[0]?.trim() ?? ''))]
}

/** The words that a file lists: its quoted texts, and the keys of its objects. */
export const valuesIn = (path: string): string[] =>
  [...readFileSync(resolve(top, path), 'utf8').matchAll(/'([\w<+-]+)'|\b(\w+):/g)].map(
    ([, text, key]) => text ?? key ?? '',
  )

/**
 * The keys of a table that no file says: neither quoted nor made by a template where the table is imported.
 * `values` are keys that are said as values: in `t(event.kind)` the kind is itself the key.
 */
export function unusedOf(
  { file, exported, keys }: Table,
  sources: readonly Source[],
  values: readonly string[],
): string[] {
  const readers = sources.flatMap(({ text, imports }) => {
    const here = imports.get(file)?.get(exported)
    return here === undefined ? [] : [{ here, text: textFor(here, text) }]
  })
  const all = readers.map(({ text }) => mentionsIn(text))
  const named = new Set([...values, ...readers.flatMap(({ here, text }) => takenFrom(here, text))])
  const isSaid = (key: string) =>
    named.has(key) || all.some(({ quoted, patterns }) => quoted.has(key) || patterns.some((each) => each.test(key)))
  return keys.filter((key) => !isSaid(key))
}
