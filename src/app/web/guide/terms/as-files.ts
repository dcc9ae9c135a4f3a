import { words } from '../locale.ts'
import { readingOf } from './reading.ts'
import { groupNames, groups } from './terms.ts'

const both = (key: keyof typeof words.table & string): string => words.table[key].slice(0, 2).join(' ')

/** `docs/glossary.md`: the same terms for those who read the code. Written by `npm run guide`. */
export function glossaryFile(): string {
  const head = `| ${words.table.chinese[0]} | English | ${words.table.meaning[0]} | Meaning | in code |\n|---|---|---|---|---|`
  const parts = groupNames.map((name) => {
    const rows = Object.entries(groups[name]).map(
      ([key, { said, means }]) => `| ${said[0]} | ${said[1]} | ${means[0]} | ${means[1]} | \`${key}\` |`,
    )
    return `## ${both(`group.${name}`)}\n\n${[head, ...rows].join('\n')}\n`
  })
  return `# ${both('glossary')}\n\n${both('oneWord')}\n\n${parts.join('\n')}`
}

/** `readings.ts`: how each term is typed in pinyin. */
export function readingsFile(): string {
  const entries = groupNames.flatMap((name) =>
    Object.entries(groups[name]).map(([key, { said }]) => `  ${key}: '${readingOf(said[0])}',`),
  )
  return `/** Pinyin and initials of each term. Written by \`npm run guide\`. */\nexport const readings: Readonly<Record<string, string>> = {\n${entries.join('\n')}\n}\n`
}
