/** The ground of a dismissal by its article: fault 39, without fault 40, mass layoff 41. */
export type Ground = 'art39' | 'art40' | 'art41'

/** Who is protected by 劳动合同法第四十二条. */
export type Protection =
  | 'occupationalDiseaseCheck'
  | 'workInjury'
  | 'medicalPeriod'
  | 'pregnancyMaternityNursing'
  | 'nearRetirement'

export type Dismissal = {
  allowed: boolean
  blockedBy: readonly Protection[]
  asks: 'evidence' | 'noticeOrPay' | 'procedure'
}

const asked = { art39: 'evidence', art40: 'noticeOrPay', art41: 'procedure' } as const

/** May somebody so protected be dismissed on that ground? Fault (art. 39) is not held up by protection; it needs evidence. */
export function dismissal(ground: Ground, protections: readonly Protection[]): Dismissal {
  const blockedBy = ground === 'art39' ? [] : protections
  return { allowed: blockedBy.length === 0, blockedBy, asks: asked[ground] }
}

/** Fifteen years in a row with the employer and less than five to the statutory age. */
export const isNearRetirement = (yearsHere: number, yearsToRetirement: number): boolean =>
  yearsHere >= 15 && yearsToRetirement < 5
