import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { RawRow } from '#platform/sheet/read.ts'
import { type DayOptions, readMoney, readName } from '#platform/sheet/values.ts'
import { checkBankCard, checkResidentId } from '#statute/cn/identity.ts'
import { isMobile } from '../rules/personal.ts'
import { pinyinOf } from '../rules/pinyin.ts'
import { checkLife } from './check-life.ts'
import { clean, isNothing } from './clean.ts'
import { choicesOf, type ImportField } from './columns.ts'
import { type Plan, plainValue } from './plan.ts'
import { dayReader } from './read-days.ts'
import type { RowProblem, Severity, Staged } from './staged.ts'

export type ReadRow = { staged: Staged; problems: RowProblem[] }

type Finding = { details?: Record<string, unknown>; suggestion?: string | undefined; severity?: Severity }
type Reading = {
  plan: Plan
  raw: RawRow
  problems: RowProblem[]
  readDay: ReturnType<typeof dayReader>
}

/** Reads rows one by one: every value by its field, and what is wrong with the row alone. Pure: it asks nothing but the plan. */
export function rowReader(plan: Plan): (raw: RawRow) => ReadRow {
  const readDay = dayReader()
  return (raw) => {
    const reading: Reading = { plan, raw, problems: [], readDay }
    const staged = read(reading)
    checkLife(staged, (field, code, finding) => note(reading, field, code, finding))
    return { staged, problems: reading.problems }
  }
}

export type Note = (field: ImportField, code: string, finding?: Finding) => void

function note(
  { raw, problems }: Pick<Reading, 'raw' | 'problems'>,
  field: ImportField,
  code: string,
  finding: Finding = {},
): void {
  const { details = {}, suggestion = null, severity = 'rejected' } = finding
  problems.push({ row: raw.row, field, code: `import.${code}`, details, suggestion, severity })
}

function read(reading: Reading): Staged {
  const { raw, plan } = reading
  const fullName = nameOf(reading)
  const hireDate = dayOf(reading, 'hireDate')
  if (!hireDate && !reading.problems.some(({ field }) => field === 'hireDate')) note(reading, 'hireDate', 'empty')
  const contractStart = dayOf(reading, 'contractStart')
  const contract = contractEndOf(reading, contractStart ?? hireDate)
  const probation = dayOf(reading, 'probationEnd', hireDate ? { notBefore: hireDate } : {})
  const isDayAfter = plan.confirmation && probation !== null && hireDate !== null && probation > hireDate
  return {
    row: raw.row,
    employeeNo: textOf(reading, 'employeeNo', 40),
    fullName,
    ...(fullName ? pinyinOf(fullName) : { pinyin: null, initials: null }),
    sex: choiceOf(reading, 'sex'),
    birthDate: dayOf(reading, 'birthDate', hireDate ? { notAfter: hireDate } : {}),
    residentId: residentIdOf(reading),
    mobile: mobileOf(reading),
    email: emailOf(reading),
    hireDate,
    leaveDate: dayOf(reading, 'leaveDate'),
    leaveReason: textOf(reading, 'leaveReason', 300),
    leaveKind: choiceOf(reading, 'leaveKind'),
    legalEntity: textOf(reading, 'legalEntity', 100),
    city: textOf(reading, 'city', 60),
    unitPath: unitPathOf(reading),
    position: textOf(reading, 'position', 100),
    jobFamily: textOf(reading, 'jobFamily', 60),
    level: textOf(reading, 'level', 30),
    ...managerOf(reading),
    employmentType: choiceOf(reading, 'employmentType'),
    contractStart,
    ...contract,
    probationEnd: isDayAfter ? addDays(probation, -1) : probation,
    firstWorkDate: dayOf(reading, 'firstWorkDate', hireDate ? { notAfter: nextYear(hireDate) } : {}),
    baseFen: moneyOf(reading),
    education: textOf(reading, 'education', 60),
    maritalStatus: textOf(reading, 'maritalStatus', 60),
    hukouAddress: textOf(reading, 'hukouAddress', 300),
    currentAddress: textOf(reading, 'currentAddress', 300),
    emergencyContact: textOf(reading, 'emergencyContact', 200),
    bankAccount: bankAccountOf(reading),
    personId: newId(),
    employmentId: newId(),
  }
}

/** The cell of a field as it was meant; of several columns, joined. '' when there is nothing. */
function cellOf(reading: Reading, field: ImportField, joint = ' '): string {
  const planned = reading.plan.columns[field]
  if (!planned) return ''
  if (planned.length === 1) return oneCell(reading, field, planned[0]?.index ?? -1)
  return planned
    .map(({ index }) => oneCell(reading, field, index))
    .filter(Boolean)
    .join(joint)
}

function oneCell(reading: Reading, field: ImportField, index: number): string {
  const { raw, plan } = reading
  const text = clean(raw.cells[index] ?? '')
  if (raw.doubts && doubtOf(reading, field, index)) return ''
  const means = plan.values[field]?.[plainValue(text)]
  const value = means ?? text
  return field !== 'fullName' && isNothing(value) ? '' : value
}

/** A cell that the spreadsheet itself could not hold or compute. */
function doubtOf(reading: Reading, field: ImportField, index: number): boolean {
  const doubt = reading.raw.doubts?.find(({ column }) => column === index)
  if (!doubt) return false
  const isNumber = field === 'residentId' || field === 'bankAccount'
  if (doubt.reason === 'rounded' && !isNumber) return false
  note(reading, field, doubt.reason, {
    severity: doubt.reason === 'rounded' || field === 'hireDate' ? 'rejected' : 'doubtful',
  })
  return true
}

function textOf(reading: Reading, field: ImportField, most: number): string | null {
  const text = cellOf(reading, field)
  if (text === '') return null
  if (text.length > most) {
    note(reading, field, 'tooLong', { details: { most } })
    return null
  }
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text
}

const usualName = /^[\u4e00-\u9fa5]{2,4}$/

function nameOf(reading: Reading): string | null {
  const parts = reading.plan.columns.fullName?.length ?? 1
  const cell = cellOf(reading, 'fullName')
  const isLatin = parts > 1 && !/\p{Script=Han}/u.test(cell)
  if (usualName.test(cell)) return cell
  const name = readName(isLatin ? cell.split(' ').toReversed().join(' ') : cell)
  if (!name.ok || name.value.length > 60) {
    note(reading, 'fullName', !name.ok && name.reason === 'empty' ? 'empty' : 'tooLong', { details: { most: 60 } })
    return null
  }
  return name.value
}

/** A superior by number, by name, or as `林若溪(Y001)`; a number may also stand in the column of names. */
function managerOf(reading: Reading): Pick<Staged, 'managerNo' | 'managerName'> {
  const cell = cellOf(reading, 'managerName')
  if (cell === '') return { managerNo: textOf(reading, 'managerNo', 40), managerName: null }
  const number =
    textOf(reading, 'managerNo', 40) ??
    /^[^()（）]+[(（]([\w-]*\d[\w-]*)[)）]$/.exec(cell)?.[1] ??
    /^[\w-]*\d[\w-]*$/.exec(cell)?.[0] ??
    null
  const name = readName(cell.replace(/[(（].*$/, ''))
  return { managerNo: number, managerName: name.ok && name.value !== number ? name.value : null }
}

const mostUnits = 12
const unitNameLimit = 100

/** `公司/研发部/平台组`, or a column per level; the company itself is left out, and a level named twice counts once. */
function unitPathOf(reading: Reading): string | null {
  const text = cellOf(reading, 'orgUnit', '/')
  if (text === '') return null
  const names = text.split(/\s*(?:[/\\＞>→›／]|\r?\n)+\s*/).filter((name) => !isNothing(name))
  const path = names.filter((name, at) => name !== names[at - 1] && !(at === 0 && name === reading.plan.companyName))
  if (path.length > mostUnits || path.some((name) => name.length > unitNameLimit)) {
    note(reading, 'orgUnit', 'tooLong', { details: { most: unitNameLimit } })
    return null
  }
  return path.join('/')
}

function choiceOf(reading: Reading, field: 'sex' | 'employmentType' | 'leaveKind'): string | null {
  const value = cellOf(reading, field)
  if (value === '' || choicesOf[field]?.includes(value)) return value || null
  note(reading, field, 'choice', { details: { choices: choicesOf[field], value: value.slice(0, 60) } })
  return null
}

const noEnd = /^(无固定期限|无固定|长期|长期有效|永久|无期限|open[- ]?ended|permanent|indefinite|9999.*)$/i

function contractEndOf(reading: Reading, begins: Day | null): Pick<Staged, 'contractEnd' | 'openEnded'> {
  if (noEnd.test(cellOf(reading, 'contractEnd'))) return { contractEnd: null, openEnded: true }
  return { contractEnd: dayOf(reading, 'contractEnd', begins ? { notBefore: begins } : {}), openEnded: false }
}

const nextYear = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}-01-01` as Day

const earliest = '1900-01-01'
const latest = '2100-12-31'

function dayOf(reading: Reading, field: ImportField, bounds: Omit<DayOptions, 'today' | 'order'> = {}): Day | null {
  if (!reading.plan.columns[field]) return null
  const text = cellOf(reading, field)
  // Systems write the end of time where somebody has not left.
  if (text === '' || (field === 'leaveDate' && text.startsWith('9999'))) return null
  const order = reading.plan.columns[field]?.[0]?.order
  const found = reading.readDay(text, { today: reading.plan.today, ...(order && { order }), ...bounds })
  if (!found.ok) {
    if (found.reason !== 'empty') note(reading, field, `day.${found.reason}`, { suggestion: found.suggestion })
    return null
  }
  if (found.value >= earliest && found.value <= latest) return found.value
  note(reading, field, 'day.yearOutOfRange')
  return null
}

function moneyOf(reading: Reading): number | null {
  const text = cellOf(reading, 'monthlyWage')
  if (text === '') return null
  const found = readMoney(text)
  if (found.ok && found.value <= 10_000_000_000) return found.value
  note(reading, 'monthlyWage', `money.${found.ok ? 'tooLarge' : found.reason}`, {
    suggestion: found.ok ? undefined : found.suggestion,
  })
  return null
}

const compact = (text: string): string =>
  /^[\w@.+-]+$/.test(text) ? text : text.normalize('NFKC').replace(/[\s\u00a0]/g, '')

function residentIdOf(reading: Reading): string | null {
  const value = compact(cellOf(reading, 'residentId')).toUpperCase()
  if (value === '') return null
  const id = checkResidentId(value)
  if (id.valid) return value
  note(reading, 'residentId', `residentId.${id.reason}`, { details: { length: value.length } })
  return null
}

function mobileOf(reading: Reading): string | null {
  const text = cellOf(reading, 'mobile')
  if (text === '') return null
  const digits = compact(text)
    .replace(/[-()]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (isMobile(digits)) return digits
  note(reading, 'mobile', 'mobile', { details: { length: digits.length } })
  return null
}

function emailOf(reading: Reading): string | null {
  const value = compact(cellOf(reading, 'email'))
  if (value === '') return null
  if (value.length <= 200 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)) return value
  note(reading, 'email', 'email')
  return null
}

function bankAccountOf(reading: Reading): string | null {
  const value = compact(cellOf(reading, 'bankAccount')).replaceAll('-', '')
  if (value === '') return null
  if (!/^\d{8,30}$/.test(value)) {
    note(reading, 'bankAccount', 'bankAccount')
    return null
  }
  if (!checkBankCard(value).valid) note(reading, 'bankAccount', 'bankAccountDoubtful', { severity: 'doubtful' })
  return value
}
