/** Leave of the year before that takes the annual leave away (职工带薪年休假条例第四条). Days of work. */
export type TakenBefore = { sickDays: number; paidPersonalDays: number; years: number }

const daysOfMonth = 21.75
const steps = [
  { years: 20, months: 4 },
  { years: 10, months: 3 },
  { years: 1, months: 2 },
] as const

/** Why nothing would be due, by the law; null where it is. */
export function lostYear({
  sickDays,
  paidPersonalDays,
  years,
}: TakenBefore): { why: 'sick' | 'personal'; most: number } | null {
  if (paidPersonalDays >= 20) return { why: 'personal', most: 20 }
  const months = steps.find((step) => years >= step.years)?.months
  return months !== undefined && sickDays >= months * daysOfMonth ? { why: 'sick', most: months } : null
}
