// node tools/new-module.mjs NAME — an empty module that passes all checks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const name = process.argv[2]
const order = JSON.parse(readFileSync('src/modules/order.json', 'utf8'))
const stop = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
if (!name || !/^[a-z]+$/.test(name)) stop('node tools/new-module.mjs NAME, in small letters')
if (!order.includes(name))
  stop(`Put "${name}" into src/modules/order.json first: its place says what it may import. Now: ${order.join(', ')}`)
const folder = `src/modules/${name}`
if (existsSync(`${folder}/index.ts`)) stop(`${folder} stands already`)

const files = {
  'contract.ts': `import { contract } from '#platform/contract.ts'

export const ${name} = contract('${name}', {})
`,
  'operations.ts': `import type { Implemented } from '#platform/operation.ts'

export const ${name}Operations: Implemented[] = []
`,
  'locale.ts': `import { defineWords, type WordTable } from '#platform/words.ts'

export const words = defineWords('${name}', {})

export const operationWords: WordTable = {}

export const refusalWords: WordTable = {}
`,
  'index.ts': `import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { ${name}Operations } from './operations.ts'

export const ${name}Module: Module = {
  name: '${name}',
  operations: ${name}Operations,
  operationWords,
  refusalWords,
}
`,
  'operations.test.ts': `import { expect, it } from 'vitest'
import { buildHouse } from '#platform/house.ts'
import { ${name}Module } from './index.ts'

it('has a word for each of its operations', () => {
  const house = buildHouse([${name}Module])
  for (const operation of house.operations.keys()) expect(house.operationWords[operation]).toBeDefined()
})
`,
}
mkdirSync(`${folder}/web`, { recursive: true })
for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text)
process.stdout.write(`${folder} stands. Add ${name}Module to src/app/modules.ts, then write contract.ts.\n`)
