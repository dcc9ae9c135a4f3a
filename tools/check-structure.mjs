// Checks the dependency rule, and that the check itself can fail: it must see every file, and refuse a planted upward import.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../structure.config.cjs'

const sources = () =>
  readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
  )

async function violations() {
  const { output } = await cruise(
    ['src'],
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
    undefined,
    {
      tsConfig: extractTSConfig('tsconfig.json'),
    },
  )
  return output
}

const fail = (text) => {
  process.stderr.write(`${text}\n`)
  process.exitCode = 1
}

const result = await violations()
const seen = result.modules.filter(({ source }) => source.startsWith('src/')).length
const exist = sources().length
if (seen < exist) fail(`The check saw ${seen} of ${exist} files: it proves nothing`)
for (const { rule, from, to } of result.summary.violations) fail(`${rule.name}: ${from} → ${to}`)

const planted = 'src/modules/organization/planted'
try {
  mkdirSync(planted, { recursive: true })
  writeFileSync(`${planted}/upward.ts`, "export * from '../../people/contract.ts'\n")
  const caught = (await violations()).summary.violations.some(({ from }) => from === `${planted}/upward.ts`)
  if (!caught) fail('A planted upward import was not caught')
} finally {
  rmSync(planted, { recursive: true, force: true })
}
if (!process.exitCode)
  process.stdout.write(`Structure: ${seen} files, no import runs upward; a planted one was caught\n`)
