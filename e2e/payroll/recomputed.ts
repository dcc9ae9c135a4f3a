/*
 * Pay counted a second time, by somebody who has never seen the first: this file imports nothing. Money is fen in whole numbers without
 * limit, days are texts, figures of law come as the law book tells them. It keeps books of its own of what it paid, so that back pay
 * and the year so far are its own too.
 */

export type Span = { from: string; to: string }
type Of = { employment: string }

export type Figure = { code: string; place: string | null; from: string; until: string | null; value: unknown }

export type Facts = {
  figures: readonly Figure[]
  employments: readonly (Span & { id: string; person: string; type: string })[]
  posts: readonly (Span & Of & { entity: string | null })[]
  wages: readonly (Span & Of & { fen: string })[]
  amounts: readonly (Span & Of & { item: string; fen: string })[]
  terms: readonly (Span & Of & { insured: boolean; rate: string | null })[]
  oneOffs: readonly (Of & { id: string; item: string; month: string; fen: string })[]
  deductions: readonly (Span & { person: string; fen: string })[]
  openings: readonly Opening[]
  days: readonly DayOfWork[]
  /** Codes of leave: what each does to the wage. */
  leave: { personal: readonly string[]; sick: readonly string[]; unpaid: readonly string[] }
}

export type Opening = {
  person: string
  entity: string | null
  year: number
  through: string
  months: number
  income: string
  social: string
  additional: string
  tax: string
}

export type DayOfWork = Of & {
  day: string
  scheduled: number
  worked: number
  absent: number
  night: number
  workday: number
  rest: number
  holiday: number
  comp: number
  leaves: readonly (readonly [code: string, minutes: number])[] | null
}

/** A payslip of one employment with one employer in one month. */
export type Slip = {
  employment: string
  entity: string | null
  gross: bigint
  insurance: bigint
  fund: bigint
  tax: bigint
  net: bigint
  company: bigint
}

/** What a month comes to by itself, before tax, without what comes once. */
type Worth = { earning: bigint; insurance: bigint; fund: bigint; company: bigint }
type Year = { income: bigint; social: bigint; additional: bigint; tax: bigint; bonusAlone: boolean }

const none: Worth = { earning: 0n, insurance: 0n, fund: 0n, company: 0n }
const never = 'infinity'

/** Half a fen and more is a whole one, away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator
  const whole = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -whole : whole
}

const before = (a: string, b: string): boolean => b === never || (a !== never && a < b)
const earlier = (a: string, b: string): string => (before(a, b) ? a : b)
const later = (a: string, b: string): string => (before(a, b) ? b : a)
const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const monthNumber = (day: string): number => Number(day.slice(5, 7))
const yearOf = (day: string): number => Number(day.slice(0, 4))

function meet(a: Span, b: Span): Span | null {
  const span = { from: later(a.from, b.from), to: earlier(a.to, b.to) }
  return before(span.from, span.to) ? span : null
}

function daysOf({ from, to }: Span): string[] {
  const days: string[] = []
  for (let day = from; day < to; day = nextDay(day)) days.push(day)
  return days
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from)
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

/** Ten-thousandths, for days, hours and rates of at most four decimals. */
const fine = (value: number): bigint => BigInt(Math.round(value * 10_000))

/** A sum of quotients in ten-thousandths, exact up to its one rounding. */
function sumOfQuotients(parts: readonly (readonly [number, number])[]): bigint {
  let [numerator, denominator] = [0n, 1n]
  for (const [of, by] of parts) {
    numerator = numerator * BigInt(by) + BigInt(of) * denominator
    denominator *= BigInt(by)
  }
  return rounded(numerator * 10_000n, denominator)
}

type Bracket = { upTo: number | null; rate: number; quickDeduction: number }

function taxOn(table: readonly Bracket[], amount: bigint, times = 1n): bigint {
  if (amount <= 0n) return 0n
  const step = table.find(({ upTo }) => upTo === null || amount <= BigInt(upTo) * times)
  if (!step) throw new Error('A table without an end')
  const tax = rounded(amount * fine(step.rate), 1_000_000n) - BigInt(step.quickDeduction)
  return tax > 0n ? tax : 0n
}

/** Everybody is insured in one city. */
export class SecondBooks {
  readonly #place: string
  /** What was paid for each month by itself, with all that was made up for it since. */
  readonly #paid = new Map<string, Worth>()
  readonly #taken = new Set<string>()
  readonly #years = new Map<string, Year>()

  constructor(place: string) {
    this.#place = place
  }

  /** The payslips that one employer gives out for a month: what is due for it, and what earlier months were given too little. */
  month(facts: Facts, entity: string | null, month: string): Slip[] {
    const here = facts.employments.filter(({ id }) => this.#stay(facts, id, entity, month).length > 0)
    return here.map((each) => this.#slip(facts, each, entity, month))
  }

  #slip(facts: Facts, one: Facts['employments'][number], entity: string | null, month: string): Slip {
    const own = this.#worth(facts, one.id, entity, month)
    const back = this.#back(facts, one.id, entity, month)
    this.#paid.set(`${one.id} ${entity} ${month}`, own)
    const [once, bonus] = this.#once(facts, one.id, month)
    const [insurance, fund] = [own.insurance + back.insurance, own.fund + back.fund]
    const income = own.earning + back.earning + once
    const tax = this.#tax(facts, one.person, entity, month, { income, social: insurance + fund, bonus })
    const gross = income + bonus
    return {
      ...{ employment: one.id, entity, gross, insurance, fund, tax },
      ...{ net: gross - insurance - fund - tax, company: own.company + back.company },
    }
  }

  /** All earlier months once more, as the facts are now; the difference is paid now. */
  #back(facts: Facts, employment: string, entity: string | null, month: string): Worth {
    const sum = { ...none }
    for (const [key, paid] of this.#paid) {
      const [whose, by, of = ''] = key.split(' ')
      if (whose !== employment || by !== String(entity) || of >= month) continue
      const now = this.#worth(facts, employment, entity, of)
      for (const part of ['earning', 'insurance', 'fund', 'company'] as const) sum[part] += now[part] - paid[part]
      this.#paid.set(key, now)
    }
    return sum
  }

  #once(facts: Facts, employment: string, month: string): [wage: bigint, bonus: bigint] {
    let [wage, bonus] = [0n, 0n]
    for (const each of facts.oneOffs) {
      if (each.employment !== employment || each.month > month || this.#taken.has(each.id)) continue
      this.#taken.add(each.id)
      if (each.item === 'annualBonus') bonus += BigInt(each.fen)
      else wage += BigInt(each.fen)
    }
    return [wage, bonus]
  }

  /** The days of the month for which this employer pays. */
  #stay({ employments, posts }: Facts, employment: string, entity: string | null, month: string): Span[] {
    const whole = { from: month, to: monthAfter(month) }
    const employed = employments.filter(({ id }) => id === employment).flatMap((each) => meet(each, whole) ?? [])
    return posts
      .filter((post) => post.employment === employment && post.entity === entity)
      .flatMap((post) => employed.flatMap((each) => meet(post, each) ?? []))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
  }

  #worth(facts: Facts, employment: string, entity: string | null, month: string): Worth {
    const stay = this.#stay(facts, employment, entity, month)
    if (stay.length === 0) return none
    const calendar = this.#calendar(facts, month)
    const rows = <T extends Span & Of>(all: readonly T[]) =>
      all.filter((row) => row.employment === employment && stay.some((span) => meet(row, span)))
    const share = (all: readonly (Span & { fen: string })[]): bigint => {
      const parts = all.flatMap((row) =>
        stay.flatMap((span) => meet(row, span) ?? []).map((part) => ({ ...part, fen: BigInt(row.fen) })),
      )
      return rounded(
        parts.reduce((sum, { fen, ...part }) => sum + fen * calendar.paidIn(part), 0n),
        calendar.paid,
      )
    }
    const last = (all: readonly (Span & { fen: string })[]): bigint =>
      BigInt(all.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.fen ?? 0)
    const wages = rows(facts.wages)
    const amount = (item: string) => rows(facts.amounts).filter((row) => row.item === item)
    const [wage, employed] = [last(wages), share(wages)]
    const time = this.#time(facts, employment, stay, calendar)
    const day = (days: bigint) => {
      const cost = rounded(wage * days, this.#paidDays(facts, month))
      return cost < employed ? cost : employed
    }
    const earning =
      employed +
      ['post', 'performance', 'allowance'].reduce((sum, item) => sum + share(amount(item)), 0n) +
      time.worked * last(amount('mealStandard')) +
      time.nights * last(amount('nightStandard')) +
      this.#overtime(facts, month, wage + last(amount('post')), time) -
      day(time.personal) -
      day(time.unpaid) -
      day(time.absent) -
      this.#sick(facts, employment, stay, month, { wage, employed, days: time.sick })
    return { earning, ...this.#insurance(facts, employment, stay, month, wage) }
  }

  #calendar(facts: Facts, month: string) {
    type Holidays = { statutory: string[]; off: string[]; makeUp: string[] }
    const { statutory, off, makeUp } = this.#figure<Holidays>(facts, 'time.holidays', `${month.slice(0, 4)}-01-01`)
    const isHoliday = (day: string) => statutory.includes(day)
    const isDue = (day: string) => {
      if (isHoliday(day) || off.includes(day)) return false
      return makeUp.includes(day) || ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    }
    const paidIn = (span: Span) => BigInt(daysOf(span).filter((day) => isHoliday(day) || isDue(day)).length)
    return { paidIn, isDue, paid: paidIn({ from: month, to: monthAfter(month) }) }
  }

  #time(facts: Facts, employment: string, stay: readonly Span[], { isDue }: { isDue: (day: string) => boolean }) {
    const isIn = (day: string) => stay.some(({ from, to }) => day >= from && before(day, to))
    const days = facts.days.filter((each) => each.employment === employment && isIn(each.day))
    const sum = (of: (day: DayOfWork) => number) => days.reduce((total, day) => total + of(day), 0)
    const away = (codes: readonly string[]) =>
      sumOfQuotients(
        days.flatMap(({ scheduled, leaves }) =>
          (leaves ?? []).flatMap(([code, minutes]) =>
            codes.includes(code) ? [[minutes, scheduled > 0 ? scheduled : 480] as const] : [],
          ),
        ),
      )
    // Who keeps no time was there on every day of work.
    const due = stay.reduce((total, span) => total + daysOf(span).filter(isDue).length, 0)
    return {
      worked: BigInt(days.length > 0 ? days.filter(({ worked }) => worked > 0).length : due),
      nights: BigInt(days.filter(({ night }) => night > 0).length),
      workday: sum(({ workday, comp, rest }) => workday - Math.max(0, comp - rest)),
      rest: sum(({ rest, comp }) => rest - Math.min(comp, rest)),
      holiday: sum(({ holiday }) => holiday),
      absent: sumOfQuotients(
        days.flatMap(({ absent, scheduled }) => (scheduled > 0 ? [[absent, scheduled] as const] : [])),
      ),
      personal: away(facts.leave.personal),
      sick: away(facts.leave.sick),
      unpaid: away(facts.leave.unpaid),
    }
  }

  /** 21.75, in ten-thousandths. */
  #paidDays = (facts: Facts, month: string): bigint => fine(this.#figure<number>(facts, 'time.paidDays', month))

  #overtime(
    facts: Facts,
    month: string,
    wage: bigint,
    time: { workday: number; rest: number; holiday: number },
  ): bigint {
    const rates = this.#figure<{ workday: number; restDay: number; holiday: number }>(
      facts,
      'time.overtimeRates',
      month,
    )
    const hours = this.#paidDays(facts, month) * BigInt(this.#figure<number>(facts, 'time.hoursOfDay', month))
    const pay = (minutes: number, rate: number) => rounded(wage * BigInt(minutes) * fine(rate), hours * 6_000n)
    return pay(time.workday, rates.workday) + pay(time.rest, rates.restDay) + pay(time.holiday, rates.holiday)
  }

  #sick(
    facts: Facts,
    employment: string,
    stay: readonly Span[],
    month: string,
    sick: { wage: bigint; employed: bigint; days: bigint },
  ) {
    if (sick.days === 0n) return 0n
    const perMonth = this.#paidDays(facts, month)
    const days = sick.days < perMonth ? sick.days : perMonth
    const forDays = (fen: bigint, percent: bigint) => rounded(fen * days * percent, perMonth * 100n)
    const hired = facts.employments.find(({ id }) => id === employment)?.from ?? month
    const years = Math.floor(monthsBetween(hired, stay.at(-1)?.to ?? month) / 12)
    type Steps = { short: { years: number; rate: number }[] }
    const local = this.#find<Steps>(facts, 'leave.sickPayRates', month, this.#place)
    const agreed = 80
    const rate = BigInt(Math.max(agreed, local?.short.find((step) => years >= step.years)?.rate ?? 0))
    const minimum = BigInt(this.#figure<number>(facts, 'wages.minimum', month, this.#place))
    const floor = rounded(minimum * fine(this.#figure<number>(facts, 'leave.sickPayFloor', month)), 1_000_000n)
    const whole = forDays(sick.wage, 100n)
    const least = forDays(floor, 100n) < whole ? forDays(floor, 100n) : whole
    const lost = forDays(sick.wage, rate) < least ? whole - least : forDays(sick.wage, 100n - rate)
    return lost < sick.employed ? lost : sick.employed
  }

  #insurance(
    facts: Facts,
    employment: string,
    stay: readonly Span[],
    month: string,
    wage: bigint,
  ): Omit<Worth, 'earning'> {
    const term = facts.terms.find(
      (each) => each.employment === employment && each.from <= month && before(month, each.to),
    )
    const end = stay.at(-1)?.to ?? month
    const employed = facts.employments.find(({ id }) => id === employment)
    // The employer of the last day insures him for the month.
    const goesOn = facts.posts.some(
      ({ from, ...post }) =>
        post.employment === employment &&
        from >= end &&
        from < monthAfter(month) &&
        before(from, employed?.to ?? never),
    )
    if (!term?.insured || goesOn) return { insurance: 0n, fund: 0n, company: 0n }
    type Bounds = { floor: number; ceiling: number }
    const within = ({ floor, ceiling }: Bounds) => {
      const [least, most] = [BigInt(floor), BigInt(ceiling)]
      return wage < least ? least : wage > most ? most : wage
    }
    const here = <V>(code: string) => this.#figure<V>(facts, `insurance.${code}`, month, this.#place)
    const bases = here<Record<string, Bounds>>('bases')
    const part = (base: bigint, percent: number) => rounded(base * fine(percent), 1_000_000n)
    let [own, others] = [0n, 0n]
    for (const kind of ['pension', 'medical', 'unemployment', 'workInjury']) {
      const {
        employee = 0,
        employer,
        employeeFixed = 0,
      } = here<{ employee?: number; employer: number; employeeFixed?: number }>(kind)
      const base = within(bases[kind] as Bounds)
      own += part(base, employee) + BigInt(employeeFixed)
      others += part(base, employer)
    }
    const fund = this.#fund(here, within, term.rate)
    return { insurance: own, fund, company: others + fund }
  }

  #fund(
    here: <V>(code: string) => V,
    within: (bounds: { floor: number; ceiling: number }) => bigint,
    rate: string | null,
  ): bigint {
    if (rate === null) return 0n
    const figure = here<{ floor: number; ceiling: number; rounding: 'fen' | 'yuan' }>('housingFund')
    const exact = within(figure) * fine(Number(rate))
    return figure.rounding === 'yuan' ? rounded(exact, 100_000_000n) * 100n : rounded(exact, 1_000_000n)
  }

  #tax(
    facts: Facts,
    person: string,
    entity: string | null,
    month: string,
    now: { income: bigint; social: bigint; bonus: bigint },
  ): bigint {
    const key = `${person} ${entity} ${yearOf(month)}`
    const opening = facts.openings.find(
      (each) => each.person === person && each.entity === entity && each.year === yearOf(month),
    )
    const year = this.#years.get(key) ?? openedWith(opening)
    const employed = this.#monthsOf(facts, person, entity, month)
    const months = opening
      ? opening.months + employed.filter((each) => each > monthNumber(opening.through)).length
      : employed.length
    const table = this.#figure<Bracket[]>(facts, 'tax.annualBrackets', month)
    const basic = BigInt(this.#figure<number>(facts, 'tax.basicDeduction', month))
    const additional = this.#deducted(facts, person, employed[0] ?? monthNumber(month), month)
    const [income, social] = [year.income + now.income, year.social + now.social]
    const taxable = (more: bigint) => income + more - basic * BigInt(months) - social - additional
    const alone = this.#bonusAlone(facts, month, year, now, { taxable: taxable(0n), additional, basic })
    const due = taxOn(table, taxable(alone === null ? now.bonus : 0n)) - year.tax
    const tax = due > 0n ? due : 0n
    this.#years.set(key, {
      income: income + (alone === null ? now.bonus : 0n),
      ...{ social, additional, tax: year.tax + tax, bonusAlone: year.bonusAlone || alone !== null },
    })
    return tax + (alone ?? 0n)
  }

  /** The tax on a bonus by itself, once a year and where it is no worse over the whole year; null where it goes with the wages. */
  #bonusAlone(
    facts: Facts,
    month: string,
    year: Year,
    now: { income: bigint; social: bigint; bonus: bigint },
    { taxable, additional, basic }: { taxable: bigint; additional: bigint; basic: bigint },
  ): bigint | null {
    const twelve = this.#find<number>(facts, 'tax.separateBonus', month)
    if (now.bonus <= 0n || year.bonusAlone || twelve === undefined) return null
    const table = this.#figure<Bracket[]>(facts, 'tax.annualBrackets', month)
    const monthly = now.income - now.social - (additional - year.additional) - basic
    const whole = taxable + BigInt(12 - monthNumber(month)) * monthly
    const alone = taxOn(this.#figure<Bracket[]>(facts, 'tax.monthlyBrackets', month), now.bonus, BigInt(twelve))
    return taxOn(table, whole) + alone <= taxOn(table, whole + now.bonus) ? alone : null
  }

  /** The months of the year, up to this one, in which this employer had him. */
  #monthsOf({ employments, posts }: Facts, person: string, entity: string | null, month: string): number[] {
    const theirs = employments.filter((each) => each.person === person)
    const has = (of: string) =>
      theirs.some((employed) =>
        posts.some((post) => {
          const span = post.employment === employed.id && post.entity === entity ? meet(post, employed) : null
          return span !== null && meet(span, { from: of, to: monthAfter(of) }) !== null
        }),
      )
    return Array.from({ length: monthNumber(month) }, (_, at) => at + 1).filter((number) =>
      has(`${month.slice(0, 4)}-${String(number).padStart(2, '0')}-01`),
    )
  }

  /** What he declared for the months from the first one with this employer. */
  #deducted({ deductions }: Facts, person: string, first: number, month: string): bigint {
    let sum = 0n
    for (let number = first; number <= monthNumber(month); number += 1) {
      const of = `${month.slice(0, 4)}-${String(number).padStart(2, '0')}-01`
      for (const each of deductions)
        if (each.person === person && each.from <= of && of < each.to) sum += BigInt(each.fen)
    }
    return sum
  }

  #find<V>({ figures }: Facts, code: string, day: string, place: string | null = null): V | undefined {
    const found = figures.find(
      (each) =>
        each.code === code && each.place === place && each.from <= day && (each.until === null || day < each.until),
    )
    return found?.value as V | undefined
  }

  #figure<V>(facts: Facts, code: string, day: string, place: string | null = null): V {
    const found = this.#find<V>(facts, code, day, place)
    if (found === undefined) throw new Error(`No figure ${code} on ${day}`)
    return found
  }
}

function openedWith(opening: Opening | undefined): Year {
  if (!opening) return { income: 0n, social: 0n, additional: 0n, tax: 0n, bonusAlone: false }
  const { income, social, additional, tax } = opening
  return {
    income: BigInt(income),
    social: BigInt(social),
    additional: BigInt(additional),
    tax: BigInt(tax),
    bonusAlone: false,
  }
}
