/** What a figure is made of, by name. Money in yuan. */
type Parts = Readonly<Record<string, number>>

/** What closed runs of a month came to, in fen. */
export type MonthPay = { gross: number; company: number; overtime: number; people: number }

/** The sums of several months as the parts of one period; what is paid twice in a month is one person. */
export function payParts(months: readonly MonthPay[]): Parts {
  const sum = (read: (month: MonthPay) => number) => months.reduce((total, month) => total + read(month), 0)
  const [gross, company] = [sum((month) => month.gross), sum((month) => month.company)]
  const personMonths = sum((month) => month.people)
  return {
    ...{ gross: yuan(gross), company: yuan(company), labourCost: yuan(gross + company) },
    overtimePay: yuan(sum((month) => month.overtime)),
    ...{ personMonths, paid: personMonths / Math.max(1, months.length) },
  }
}

export const yuan = (fen: number): number => fen / 100

const part = (parts: Parts, name: string): number => parts[name] ?? 0
const ratio = (amount: number, of: number): number | null => (of > 0 ? amount / of : null)
const share = (name: string, of: string) => (parts: Parts) => ratio(part(parts, name), part(parts, of))

/** 人工成本: what is paid before deductions, and what the company pays on top. */
export const labourCost = (parts: Parts): number => part(parts, 'gross') + part(parts, 'company')

/** 人均人工成本. */
export const labourCostPerHead = (parts: Parts): number | null => ratio(labourCost(parts), part(parts, 'average'))

/** 人均月薪: what is paid before deductions ÷ people paid each month. */
export const averagePay = share('gross', 'personMonths')

/** 人事费用率: labour cost ÷ revenue. */
export const labourCostRatio = share('labourCost', 'revenue')

/** 人均产值, 人均利润: ÷ average headcount. */
export const revenuePerHead = share('revenue', 'average')
export const profitPerHead = share('profit', 'average')

/** 人工成本利润率: profit ÷ labour cost. */
export const profitOnLabourCost = share('profit', 'labourCost')

/** 人力资本投入回报率 HCROI: (revenue − (operating cost − labour cost)) ÷ labour cost, where profit is revenue − operating cost. */
export const humanCapitalReturn = (parts: Parts): number | null =>
  ratio(part(parts, 'profit') + part(parts, 'labourCost'), part(parts, 'labourCost'))

export const overtimeCost = (parts: Parts): number => part(parts, 'overtimePay')
export const overtimeShare = share('overtimePay', 'gross')

/** Below this, somebody who knows the people could tell who is meant. */
export const smallestGroup = 5

export const peoplePaid = (parts: Parts): number => part(parts, 'paid')
export const peopleThere = (parts: Parts): number => part(parts, 'average')
