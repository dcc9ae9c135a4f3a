import type { Day, Month } from '#platform/kernel/day.ts'
import type { Declared, DeductionKind } from '../../contract/deductions.ts'
import { isCapital } from '../../rules/cities.ts'
import { monthIn } from '../shared/month-in.ts'

export type TileKind = DeductionKind | 'illness'

/** What is typed, whatever the kind. */
export type Draft = {
  /** The child, the parent, the school, the certificate, the lender, the landlord. */
  name: string
  birthDay: Day | undefined
  issued: Day | undefined
  /** When studies or instalments began. */
  since: string
  city: string
  aboveMillion: boolean
  half: boolean
  onlyChild: boolean
  shareFen: number | undefined
  fromMonth: string
}

export const freshDraft = (fromMonth: string): Draft => ({
  ...{ name: '', birthDay: undefined, issued: undefined, since: '', city: '', aboveMillion: false, half: false },
  ...{ onlyChild: true, shareFen: undefined, fromMonth },
})

const share = ({ half }: Draft): 50 | 100 => (half ? 50 : 100)

type Reading = (draft: Draft & { name: string }) => Declared | undefined

const ofChild =
  (kind: 'childEducation' | 'infantCare'): Reading =>
  (draft) => {
    const { name: child, birthDay } = draft
    if (!birthDay) return undefined
    const told = { child, birthDay, share: share(draft) }
    return kind === 'infantCare' ? { kind, ...told } : { kind, ...told, school: '' }
  }

const since = ({ since: typed }: Draft): Month | undefined => monthIn(typed)

const readings: Record<DeductionKind, Reading> = {
  childEducation: ofChild('childEducation'),
  infantCare: ofChild('infantCare'),
  degree: (draft) => {
    const month = since(draft)
    return month && { kind: 'degree', school: draft.name, since: month }
  },
  certificate: ({ name, issued }) => issued && { kind: 'certificate', certificate: name, number: '', issued },
  mortgage: (draft) => {
    const month = since(draft)
    return month && { kind: 'mortgage', lender: draft.name, home: '', firstMonth: month, share: share(draft) }
  },
  rent: ({ name, city, aboveMillion }) =>
    city.trim() === '' ? undefined : { kind: 'rent', city: city.trim(), aboveMillion, home: '', landlord: name },
  parents: ({ name, birthDay, onlyChild, shareFen }) =>
    birthDay && { kind: 'parents', parent: name, birthDay, onlyChild, ...(!onlyChild && shareFen && { shareFen }) },
}

/** The declaration as it would be sent; nothing while something is missing. */
export function declarationOf(kind: TileKind, draft: Draft): { fromMonth: Month; declared: Declared } | undefined {
  const fromMonth = monthIn(draft.fromMonth)
  if (!fromMonth) return undefined
  if (kind === 'illness') return { fromMonth, declared: { kind } }
  const name = draft.name.trim()
  const declared = name === '' ? undefined : readings[kind]({ ...draft, name })
  return declared && { fromMonth, declared }
}

/** Only where the law asks how large the city is. */
export const asksSize = ({ city }: Draft): boolean => city.trim() !== '' && !isCapital(city)
