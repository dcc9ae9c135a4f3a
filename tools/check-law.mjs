// Looks through the figures of the law that are built in. Fails on malformed ones; lists what is due for a check.
//   node tools/check-law.mjs [--on 2027-01-01]
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'

register()
const { catalogue } = await import('../src/statute/cn/catalogue.ts')
const { dueReasons, faultsOf } = await import('../src/statute/check.ts')

const { values } = parseArgs({ options: { on: { type: 'string' } } })
const today = values.on ?? new Date().toISOString().slice(0, 10)

/** What each reason asks for. */
const told = {
  unverified: 'to be verified against its document (待核验)',
  renewal: 'the next yearly figure should be out',
  ending: 'ends within 90 days',
  ended: 'has ended, and nothing follows',
  notChecked: 'not checked for more than a year',
}

const faults = faultsOf(catalogue)
for (const { code, from, fault } of faults) process.stderr.write(`${code} ${from}: ${fault}\n`)

const due = catalogue.flatMap((parameter) => {
  const places = [...new Set(parameter.versions.map(({ place }) => place))]
  return places.flatMap((place) => {
    const versions = parameter.versions.filter((version) => version.place === place)
    return dueReasons(parameter, versions, today).map((reason) => ({ code: parameter.code, place, reason }))
  })
})
for (const { code, place, reason } of due)
  process.stdout.write(`${[code, place].filter(Boolean).join(' ')}: ${told[reason]}\n`)

const versions = catalogue.reduce((sum, parameter) => sum + parameter.versions.length, 0)
process.stdout.write(
  `Law: ${catalogue.length} figures, ${versions} versions; ${faults.length} malformed, ${due.length} due for a check on ${today}\n`,
)
process.exitCode = faults.length > 0 ? 1 : 0
