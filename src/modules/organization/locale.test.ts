import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { organizationModule } from './index.ts'
import { operationWords, refusalWords } from './locale.ts'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('web'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
const refused = new Set(
  sources.flatMap((source) => [...source.matchAll(/refuse\('(organization\.\w+)'/g)].map(([, code]) => code ?? '')),
)

describe('words', () => {
  it.each(organizationModule.operations.map(({ operation }) => [operation.name, operation.kind]))(
    '%s has a name',
    (name, kind) => {
      expect(Object.keys(operationWords)).toContain(name)
      if (kind === 'write') expect(Object.keys(operationWords)).toContain(`${name}#sentence`)
    },
  )

  it('every refusal has a sentence, and every sentence its refusal', () => {
    const named = new Set([...refused, ...Object.values(organizationModule.constraints ?? {})])
    expect(Object.keys(refusalWords).toSorted()).toEqual([...named].toSorted())
  })
})
