import { type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

export type SearchTerm = {
  term: string
  /** The blind index of the term, when it looks like a resident id and the reader may see personal fields. */
  residentIdIndex: Buffer | null
}

const escapeLike = (value: string): string => value.replace(/[\\%_]/g, '\\$&')

/** The one- or two-character pieces that a name holding the term must hold too: what the index `grams` is asked. */
function pieces(term: string): string[] {
  const characters = [...term.toLowerCase()]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/**
 * Finds by part of a name (one character is enough), pinyin, initials, the beginning of a number, the end of a mobile
 * number, or a whole resident id. Each way has its index.
 */
export function matching({ term, residentIdIndex }: SearchTerm): Sql {
  if (residentIdIndex) return sql`r.person_id in (select id from person where resident_id_index = ${residentIdIndex})`
  const ways = [byName(term), byNumber(term)]
  if (/^\d{3,}$/.test(term)) ways.push(sql`reverse(r.mobile) like ${`${[...term].reverse().join('')}%`}`)
  const letters = term.replace(/[\s']/g, '').toLowerCase()
  if (/^[a-z]+$/.test(letters)) ways.push(sql`r.pinyin like ${pinyinPattern(letters)}`, sql`r.initials like ${`${letters}%`}`)
  return sql`(${sql.join(ways, sql` or `)})`
}

const byName = (term: string): Sql =>
  sql`(grams(r.name) @> ${pieces(term)}::text[] and lower(r.name) like ${`%${escapeLike(term.toLowerCase())}%`})`

function byNumber(term: string): Sql {
  const forms = [...new Set([term, term.toUpperCase(), term.toLowerCase()])]
  return sql.join(forms.map((form) => sql`r.number like ${`${escapeLike(form)}%`}`), sql` or `)
}

/** Below three letters a trigram index only helps from the beginning. */
const pinyinPattern = (letters: string): string => (letters.length < 3 ? `${letters}%` : `%${letters}%`)
