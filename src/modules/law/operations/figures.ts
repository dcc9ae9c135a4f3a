import { type Day, forever } from '#platform/kernel/day.ts'
import { languageFor } from '#platform/language.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { catalogue, parameterByCode } from '#statute/cn/catalogue.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import type { Parameter } from '#statute/parameter.ts'
import { law } from '../contract.ts'
import { figureRecorded } from '../events.ts'
import { figureKinds, figureRows } from '../figure-list.ts'
import { figureBook, forgetBook, recentBook } from '../figures.ts'
import { confirmProblem, endOf, type FigureProblem, figureProblem } from '../rules.ts'
import { recordFigure } from '../store.ts'

const parameterOf = (code: string): Parameter<unknown> =>
  parameterByCode.get(code) ?? refuse('law.figureUnknown', { code })

function refuseFor(problem: FigureProblem | null): void {
  if (!problem) return
  const { code, ...details } = problem
  refuse(code, details)
}

type Entry = {
  code: string
  city?: string | undefined
  from: Day
  until?: string | undefined
  value: unknown
  document: string
  article: string
  href?: string | undefined
  reason: string
}

/** Writes what was entered as a new row, and lets the calculators read anew. */
async function record(
  { db, actor, world, tell }: Pick<Call<unknown>, 'db' | 'actor' | 'world' | 'tell'>,
  entry: Entry,
  confirms: boolean,
) {
  const { code, city, from, value, document, article, href, reason } = entry
  const until = (entry.until ?? forever) as Day
  const id = await recordFigure(db, {
    code,
    place: city === undefined ? null : placeCode(city),
    from,
    to: until,
    value,
    document,
    article,
    href: href ?? null,
    reason,
    confirms,
    recordedBy: actor.userId,
    recordedName: actor.name,
  })
  forgetBook(world)
  await tell(figureRecorded, { code, from, until })
  return { id }
}

export const figureOperations = [
  implement(law.figures, {
    about: 'company',
    async run(call) {
      const { db, today } = call
      const { code, city, onlyDue } = call.input
      const language = languageFor(call)
      const place = city === undefined ? undefined : placeCode(city)
      const rows = figureRows({ book: await figureBook(db), today, language }, { code, place })
      return { rows: onlyDue ? rows.filter(({ due }) => due.length > 0) : rows, kinds: figureKinds(language) }
    },
  }),

  implement(law.addFigure, {
    about: 'company',
    async run(call) {
      const { input, db } = call
      const parameter = parameterOf(input.code)
      refuseFor(figureProblem(parameter, input))
      const before = (await figureBook(db)).find(parameter, input.from, input.city)
      call.record({ details: { before: before?.value ?? null } })
      return record(call, { ...input, until: endOf(parameter, input) }, false)
    },
  }),

  implement(law.confirmFigure, {
    about: 'company',
    async run(call) {
      const { input, db } = call
      const parameter = parameterOf(input.code)
      const place = input.city === undefined ? undefined : placeCode(input.city)
      const versions = (await figureBook(db)).versionsOf(parameter)
      const version = versions.find((each) => each.from === input.from && each.place === place)
      if (!version) return refuse('law.versionUnknown', { from: input.from })
      refuseFor(confirmProblem(version))
      call.record({ details: { value: version.value, status: version.status } })
      return record(call, { ...input, value: version.value, until: version.until }, true)
    },
  }),

  implement(law.cities, {
    about: 'own',
    async run(call) {
      const { world, today } = call
      const book = await recentBook(world)
      const local = catalogue.filter(({ byPlace }) => byPlace)
      const codes = new Set(
        local.flatMap((parameter) => book.versionsOf(parameter).flatMap(({ place }) => place ?? [])),
      )
      const rows = [...codes].map((code) => ({
        code,
        name: placeNames(code)[languageFor(call)],
        figures: local.filter((parameter) => book.find(parameter, today, code)).map((parameter) => parameter.code),
      }))
      return { rows }
    },
  }),
]
