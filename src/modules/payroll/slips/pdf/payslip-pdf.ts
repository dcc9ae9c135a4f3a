import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Day } from '#platform/kernel/day.ts'
import { type Language, speakerOf } from '#platform/words.ts'
import { isClosed, type Names } from '../../contract/terms.ts'
import type { PaperSlip, SlipLine } from '../contract.ts'
import { amount, monthName } from './figures.ts'
import { words } from './locale.ts'
import { colours } from './look.ts'
import { pictureOf } from './picture.ts'
import { family, printed } from './printer.ts'
import { fact, fineLedger, heading, ledger, named, right, rule } from './sheet.ts'

type Sheet = {
  slip: PaperSlip
  company: string
  language: Language
  t: ReturnType<typeof speakerOf<typeof words.table>>
  say: (names: Names) => string
}

/** A payslip as a document: one page in most months, two where much has to be explained. */
export function payslipPdf(slip: PaperSlip, company: { name: string }, language: Language): Promise<Buffer> {
  return printed(documentOf(slip, company, language))
}

/** The document before it is set. */
export function documentOf(slip: PaperSlip, company: { name: string }, language: Language): TDocumentDefinitions {
  const sheet: Sheet = {
    slip,
    company: company.name,
    language,
    t: speakerOf(words, language),
    say: (names) => names[language],
  }
  const title = sheet.t('title', { month: monthName(slip.month, language) })
  return {
    pageSize: 'A4',
    pageMargins: [48, 44, 48, 50],
    info: { title: `${title} · ${slip.person.name}`, author: company.name },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: family, fontSize: 9, color: colours.ink, lineHeight: 1.15 },
    content: [
      ...head(sheet, title),
      person(sheet),
      figures(sheet),
      pictureOf(slip, language),
      tables(sheet),
      ...explained(sheet),
      ...corrections(sheet),
    ],
    footer: (page, pages) => foot(sheet, page, pages),
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  }
}

function head({ slip, company, t }: Sheet, title: string): Content[] {
  const draft: Content[] = isClosed(slip.state)
    ? []
    : [{ text: t('draft'), fontSize: 8.5, color: colours.waits, margin: [0, 3, 0, 0] }]
  return [
    {
      columns: [
        {
          stack: [
            { text: company, fontSize: 9, color: colours.soft },
            { text: title, fontSize: 19, bold: true, margin: [0, 2, 0, 0] },
            ...draft,
            ...owes(slip, t),
          ],
        },
        { width: 26, canvas: [ring()], margin: [0, 6, 0, 0] },
      ],
    },
    { ...(rule(colours.pri, 1.4) as object), margin: [0, 10, 0, 12] } as Content,
  ]
}

const owes = ({ net }: PaperSlip, t: Sheet['t']): Content[] =>
  net < 0
    ? [{ text: t('owes', { amount: amount(-net) }), fontSize: 8.5, color: colours.waits, margin: [0, 3, 0, 0] }]
    : []

/** The ring of the house, closed. */
const ring = (): CanvasElement => ({
  ...{ type: 'ellipse', x: 13, y: 13, r1: 11.5, r2: 11.5, lineWidth: 2.4, lineColor: colours.pri },
})

function person({ slip: { person: who, payDay, facts }, t, say }: Sheet): Content {
  const all = [
    fact(t('name'), who.name),
    fact(t('employeeNo'), who.employeeNo),
    fact(t('unit'), who.unit),
    fact(t('position'), [who.position, who.level].filter(Boolean).join(' · ')),
    fact(t('legalEntity'), who.legalEntity ?? ''),
    fact(t('city'), who.city ? say(who.city) : ''),
    fact(t('bankAccount'), who.bankAccount ?? ''),
    fact(t('payDay'), payDay),
    ...facts.map(({ names, value }) => fact(capital(say(names)), value)),
  ]
  return { stack: inFours(all).map((columns) => ({ columns, columnGap: 12, margin: [0, 0, 0, 8] })) }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function inFours(all: readonly Content[]): Content[][] {
  const rows: Content[][] = []
  for (let at = 0; at < all.length; at += 4) rows.push(filledUp(all.slice(at, at + 4)))
  return rows
}

/** A short row keeps the columns of those above it. */
const filledUp = (row: Content[]): Content[] => [
  ...row,
  ...Array.from({ length: 4 - row.length }, (): Content => ({ text: '' })),
]

const sumOf = (lines: readonly SlipLine[]): number => lines.reduce((sum, { fen }) => sum + fen, 0)

const deductionsOf = ({ lines }: PaperSlip): SlipLine[] =>
  lines.filter(({ category }) => category === 'contribution' || category === 'tax' || category === 'afterTax')

function figures({ slip, language, t }: Sheet): Content {
  const figure = (name: string, value: string): Content => ({
    stack: [
      { text: name, fontSize: 8, color: colours.soft },
      { text: value, fontSize: 11, margin: [0, 3, 0, 0] },
    ],
    margin: [0, 11, 0, 0],
  })
  return {
    columns: [
      {
        width: 170,
        stack: [
          { text: `${t('net')} · ${t('paidOn', { day: slip.payDay })}`, fontSize: 8, color: colours.soft },
          { text: `¥${amount(slip.net)}`, fontSize: 22, bold: true },
        ],
      },
      figure(t('gross'), amount(slip.gross)),
      figure(t('deducted'), amount(sumOf(deductionsOf(slip)))),
      figure(t('cost'), amount(slip.gross + slip.company)),
      slip.before
        ? figure(
            t('against', { month: monthName(slip.before.month, language) }),
            amount(slip.net - slip.before.net, true),
          )
        : { text: '' },
    ],
    columnGap: 10,
    margin: [0, 8, 0, 0],
  }
}

function table({ say }: Sheet, title: string, lines: readonly SlipLine[], total: number): Content {
  return ledger(
    [{ text: title, bold: true, fontSize: 10 }, right(amount(total), true)],
    lines.map((line) => [named(say(line.names), line.brief && say(line.brief)), right(amount(line.fen))]),
  )
}

function tables(sheet: Sheet): Content {
  const { slip, t } = sheet
  const deductions = deductionsOf(slip)
  return {
    columns: [
      table(
        sheet,
        t('earnings'),
        slip.lines.filter(({ category }) => category === 'earning'),
        slip.gross,
      ),
      table(sheet, t('deductions'), deductions, sumOf(deductions)),
    ],
    columnGap: 26,
    margin: [0, 8, 0, 0],
  }
}

/** The way to each tax, and beside it what the company pays on top and what all of it rests on. */
function explained(sheet: Sheet): Content[] {
  const [taxes, beside] = [taxesOf(sheet), [...companyOf(sheet), ...sources(sheet)]]
  if (taxes.length === 0) return beside
  return [{ columns: [{ stack: taxes }, { stack: beside }], columnGap: 26, margin: [0, 10, 0, 0] }]
}

function companyOf(sheet: Sheet): Content[] {
  const lines = sheet.slip.lines.filter(({ category }) => category === 'company')
  if (lines.length === 0) return []
  return [table(sheet, sheet.t('company'), lines, sheet.slip.company), small(sheet.t('companyNote'))]
}

const small = (text: string): Content => ({ text, fontSize: 7.5, color: colours.quiet, margin: [0, 3, 0, 0] })

function taxesOf({ slip, t, say }: Sheet): Content[] {
  return slip.lines
    .filter(({ category, steps, fen }) => category === 'tax' && steps.length > 0 && fen !== 0)
    .flatMap((line) => [
      fineLedger(
        [{ text: t('taxSteps', { name: say(line.names) }), bold: true, fontSize: 10 }, { text: '' }],
        line.steps.map(({ label, formula, value }) => [named(say(label), say(formula)), right(value)]),
      ),
      ...line.notes.map((note) => small(say(note))),
    ])
}

function corrections({ slip, language, t, say }: Sheet): Content[] {
  const rows = slip.lines.flatMap((line) => line.corrections)
  if (rows.length === 0) return []
  return [
    heading(t('corrections')),
    ledger(
      [t('correctionMonth'), t('correctionItem'), right(t('old')), right(t('new')), right(t('difference'))],
      rows.map(({ month, names, old, new: correct }) => [
        monthName(month, language),
        say(names),
        right(amount(old)),
        right(amount(correct)),
        right(amount(correct - old, true)),
      ]),
      ['auto', '*', 70, 70, 70],
    ),
  ]
}

/** Each text once, however many lines rest on it. */
function sources({ slip, t, say }: Sheet): Content[] {
  const all = slip.lines
    .flatMap((line) => line.sources)
    .map((source) => {
      const since = t('since', { day: source.from as Day })
      return `${say(source.title)} ${say(source.article)} · ${since} · ${t(`status.${source.status}`)}`
    })
  const once = [...new Set(all)]
  if (once.length === 0) return []
  return [heading(t('sources')), { ul: once, fontSize: 7.5, color: colours.quiet, markerColor: colours.line }]
}

const foot = ({ t }: Sheet, page: number, pages: number): Content => ({
  margin: [48, 10, 48, 0],
  stack: [
    rule(),
    {
      columns: [
        { text: t('footNote'), width: '*' },
        { text: t('page', { page, pages }), width: 'auto', noWrap: true },
      ],
      columnGap: 20,
      fontSize: 7.5,
      color: colours.quiet,
      margin: [0, 6, 0, 0],
    },
  ],
})
