import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { cleanText, type DayOrder, detectDayOrder, readDay, readMoney, readName, readNumber } from './values.ts'

const today = '2024-06-01' as Day

describe('days', () => {
  test.each([
    ['2024-02-03'],
    ['2024/2/3'],
    ['2024.2.3'],
    ['20240203'],
    ['2024年2月3日'],
    ['2024年02月03号'],
    ['24-2-3'],
    ['24年2月3日'],
    ['３-Feb-2024'],
    ['3-Feb-24'],
    ['3 February 2024'],
    ['Feb 3, 2024'],
    ['February 3rd, 2024'],
    ['45325'],
    ['45325.5'],
    ['２０２４－０２－０３'],
    ['２０２４年２月３日'],
    [' 2024-02-03 '],
    ['2024-02-03 00:00:00'],
    ['2024/2/3 8:30'],
    ['2024-02-03T00:00:00Z'],
    ['2024-02-03T08:30:00.000'],
    ['2/3/2024 8:30 PM', 'MDY'],
    ['2024年2月3日 上午8:30'],
    ['2024 2 3'],
    ['2024 - 2 - 3'.replaceAll(' ', '')],
    ['2/3/2024', 'MDY'],
    ['3/2/2024', 'DMY'],
    ['2/3/24', 'MDY'],
    ['24/2/3', 'YMD'],
    ['3.2.2024', 'DMY'],
    ['2024-02-03', 'DMY'],
  ] as [string, DayOrder?][])('%s %s is 3 February 2024', (text, order) => {
    expect(readDay(text, order ? { today, order } : { today })).toEqual({ ok: true, value: '2024-02-03' })
  })

  test.each([
    ['', 'empty', undefined],
    ['暂无', 'notADay', undefined],
    ['2024-02-30', 'noSuchDay', '2024-02-29'],
    ['2023-02-29', 'noSuchDay', '2023-02-28'],
    ['2024年4月31日', 'noSuchDay', '2024-04-30'],
    ['2027-13-01', 'monthOver12', '2027-01-13'],
    ['2027-13-40', 'monthOver12', undefined],
    ['2024-00-10', 'notADay', undefined],
    ['2/3/2024', 'ambiguous', '2024-02-03'],
    ['03-02-04', 'ambiguous', '2003-02-04'],
    ['2024-02', 'monthOnly', '2024-02-01'],
    ['2024年2月', 'monthOnly', '2024-02-01'],
    ['2024', 'notADay', undefined],
    ['0024-02-03', 'yearOutOfRange', undefined],
    ['99999999', 'yearOutOfRange', undefined],
    ['2024-02-02T16:00:00.000Z', 'hasTimeZone', '2024-02-02'],
    ['2024-2-3-4', 'notADay', undefined],
    ['2024-02-03至今', 'notADay', undefined],
    ['1.5', 'notADay', undefined],
  ])('%s: %s', (text, reason, suggestion) => {
    expect(readDay(text, { today })).toEqual(suggestion ? { ok: false, reason, suggestion } : { ok: false, reason })
  })

  test.each([
    ['25/3/2024', '2024-03-25'],
    ['3/25/2024', '2024-03-25'],
    ['31-12-99', '1999-12-31'],
    ['5/5/2024', '2024-05-05'],
  ])('%s leaves only one reading', (text, value) => expect(readDay(text, { today })).toEqual({ ok: true, value }))

  test.each([
    ['90-3-7', {}, '1990-03-07'],
    ['24-12-31', {}, '2024-12-31'],
    ['25-1-1', {}, '1925-01-01'],
    ['02-3-7', { notAfter: '2001-05-01' }, '1902-03-07'],
    ['01-3-7', { notAfter: '2024-05-01' }, '2001-03-07'],
    ['27-12-31', { notBefore: '2024-05-01' }, '2027-12-31'],
  ])('the century of %s %j', (text, bounds, value) => {
    expect(readDay(text, { today, order: 'YMD', ...(bounds as { notAfter?: Day; notBefore?: Day }) })).toEqual({
      ok: true,
      value,
    })
  })

  test.each([
    [['2/3/2024', '12/25/2023'], 'MDY'],
    [['2/3/2024', '25/12/2023'], 'DMY'],
    [['2/3/2024', '5/6/2023'], undefined],
    [['12/25/2023', '25/12/2023'], undefined],
    [['24-02-03', '23-11-30'], 'YMD'],
    [['24-02-03', '19-05-12'], 'YMD'],
    [['99/2/3', '98/12/31'], 'YMD'],
    [['2024-02-03', '2023-1-1'], 'YMD'],
    [['2/30/2024', '12/25/2023', '1/13/2024', '1/14/2024', '1/15/2024', '1/1/2024'], 'MDY'],
    [['张三', ''], undefined],
  ])('the order of %j is %s', (samples, order) => expect(detectDayOrder(samples)).toBe(order))

  test('every day that has a five-digit number is read back from every unmistakable form', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1927-06-01'), max: new Date('2173-10-13'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const [year = '', month = '', dayOfMonth = ''] = day.split('-')
          const short = [year, Number(month), Number(dayOfMonth)]
          const serial = Math.floor(date.getTime() / 86_400_000) + 25_569
          for (const text of [
            day,
            short.join('/'),
            short.join('.'),
            year + month + dayOfMonth,
            `${short[0]}年${short[1]}月${short[2]}日`,
            String(serial),
          ]) {
            expect(readDay(text, { today })).toEqual({ ok: true, value: day })
          }
        },
      ),
    )
  })
})

describe('money', () => {
  test.each([
    ['18,500.00', 1_850_000],
    ['¥18500', 1_850_000],
    ['￥１８，５００．５', 1_850_050],
    ['18500元', 1_850_000],
    ['RMB 18500', 1_850_000],
    ['0', 0],
    ['0.1', 10],
    ['.5', 50],
    ['1,234,567.89', 123_456_789],
    ['18500.000', 1_850_000],
    ['9007199254740.99', 900_719_925_474_099],
  ])('%s', (text, value) => expect(readMoney(text)).toEqual({ ok: true, value }))

  test.each([
    ['', 'empty', undefined],
    ['面议', 'notMoney', undefined],
    ['1.85万', 'unit', '18500'],
    ['18k', 'unit', '18000'],
    ['1.85W', 'unit', '18500'],
    ['18,50', 'notMoney', undefined],
    ['18.500,00', 'notMoney', '18500.00'],
    ['8000-10000', 'notMoney', undefined],
    ['-5', 'negative', undefined],
    ['¥-5', 'negative', undefined],
    ['(1,234.00)', 'negative', undefined],
    ['1.005', 'tooManyDecimals', '1.01'],
    ['99999999999999', 'tooLarge', undefined],
  ])('%s: %s', (text, reason, suggestion) => {
    expect(readMoney(text)).toEqual(suggestion ? { ok: false, reason, suggestion } : { ok: false, reason })
  })

  test('every amount is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
        expect(readMoney(text)).toEqual({ ok: true, value: fen })
      }),
    )
  })
})

test.each([
  ['-1,234.5', { ok: true, value: -1234.5 }],
  ['１２', { ok: true, value: 12 }],
  ['+3', { ok: true, value: 3 }],
  ['15%', { ok: false, reason: 'percent', suggestion: '0.15' }],
  ['', { ok: false, reason: 'empty' }],
  ['12个', { ok: false, reason: 'notANumber' }],
  ['1e5', { ok: false, reason: 'notANumber' }],
])('number %s', (text, expected) => expect(readNumber(text)).toEqual(expected))

test.each([
  ['\u3000张三\u00a0', '张三'],
  ['张\u200b三\u0000\u202e', '张三'],
  ['e\u0301', 'é'],
  ['  a \n b ', 'a \n b'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  ['张\u200d三', '张三'],
  ["'+8613800000000", '+8613800000000'],
  ["'n'", "'n'"],
])('clean %j', (text, expected) => expect(cleanText(text)).toBe(expected))

test.each([
  ['张 三', '张三'],
  ['张\u3000\u3000三', '张三'],
  ['买买提．艾力', '买买提·艾力'],
  ['阿依古丽 • 买买提', '阿依古丽·买买提'],
  ['Anna   Maria  Li', 'Anna Maria Li'],
])('name %j', (text, expected) => expect(readName(text)).toEqual({ ok: true, value: expected }))

test('a name that is none', () => {
  expect(readName(' \u200b')).toEqual({ ok: false, reason: 'empty' })
  expect(readName('长'.repeat(101))).toEqual({ ok: false, reason: 'tooLong' })
})
