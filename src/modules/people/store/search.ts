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
 * number, or a whole resident id. Each way has its index; who is found that way is looked up in the roster under `r`.
 */
export function matching({ term, residentIdIndex }: SearchTerm): Sql {
  if (residentIdIndex) return sql`r.person_id in (select id from person where resident_id_index = ${residentIdIndex})`
  return foundBy(byPerson(term), term)
}

function foundBy(ways: Sql[], term: string): Sql {
  const found = sql.join(
    [...ways.map((way) => sql`select q.id from person q where ${way}`), byNumber(term)],
    sql` union all `,
  )
  return sql`r.person_id in (${found})`
}

/** Finds by name, pinyin, initials and number alone: for who may not learn whose a mobile number is. */
export const matchingByName = (term: string): Sql => foundBy(byNames(term), term)

function byPerson(term: string): Sql[] {
  const ways = byNames(term)
  if (/^\d{3,}$/.test(term)) ways.push(sql`reverse(q.mobile) like ${`${[...term].reverse().join('')}%`}`)
  return ways
}

function byNames(term: string): Sql[] {
  const ways = [byName(term)]
  const letters = term.replace(/[\s']/g, '').toLowerCase()
  if (/^[a-z]+$/.test(letters))
    ways.push(sql`q.pinyin like ${pinyinPattern(letters)}`, sql`q.initials like ${`${letters}%`}`)
  return ways
}

const byName = (term: string): Sql =>
  sql`grams(q.name) @> ${pieces(term)}::text[] and lower(q.name) like ${`%${escapeLike(term.toLowerCase())}%`}`

/** Of any of his employments: an old number still finds its man. */
function byNumber(term: string): Sql {
  const forms = [...new Set([term, term.toUpperCase(), term.toLowerCase()])]
  const like = forms.map((form) => sql`n.number like ${`${escapeLike(form)}%`}`)
  return sql`select n.person_id from employment n where ${sql.join(like, sql` or `)}`
}

/** Below three letters a trigram index only helps from the beginning. */
const pinyinPattern = (letters: string): string => (letters.length < 3 ? `${letters}%` : `%${letters}%`)
