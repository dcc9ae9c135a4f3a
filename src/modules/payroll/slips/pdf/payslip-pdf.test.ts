import { describe, expect, it } from 'vitest'
import { samplePayslip } from '../testing/sample.ts'
import { documentOf, payslipPdf } from './payslip-pdf.ts'

const company = { name: '云岭智造（上海）有限公司' }
const said = (...input: Parameters<typeof documentOf>) => JSON.stringify(documentOf(...input).content)

describe('a payslip as a document', () => {
  it('is a small file of one page', async () => {
    const file = await payslipPdf(samplePayslip(), company, 'zh')
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(file.length).toBeLessThan(60_000)
    expect(file.toString('latin1')).toContain('/Count 1')
  })

  it('says whose it is, every line, the way to the tax and what it rests on', () => {
    const text = said(samplePayslip(), company, 'zh')
    for (const each of [
      '云岭智造',
      '2026年10月工资条',
      '韩知遥',
      '21,822.76',
      '休息日加班',
      '−1,103.45',
      '累计应纳税所得额',
      '第四十四条',
    ])
      expect(text).toContain(each)
    expect(text).not.toContain('草稿')
  })

  it('says so while it is a draft', () => {
    expect(said(samplePayslip({ state: 'draft' }), company, 'zh')).toContain('草稿')
  })

  it('is complete in English', () => {
    const text = said(samplePayslip(), company, 'en')
    expect(text).toContain('Payslip, October 2026')
    expect(text).toContain('Taxable income to date')
  })

  it('shows what was corrected, with old and new', () => {
    const slip = samplePayslip()
    const [first] = slip.lines
    const names = { zh: '加班费', en: 'Overtime' }
    if (first) first.corrections = [{ month: slip.before?.month ?? slip.month, names, old: 100_00, new: 250_00 }]
    expect(said(slip, company, 'zh')).toMatch(/2026年9月.*加班费.*100\.00.*250\.00.*\+150\.00/)
  })

  it('takes whatever somebody typed', async () => {
    const slip = samplePayslip()
    const [first] = slip.lines
    if (first) first.names = { zh: '奖金<b>&"\u0007😀 ‮', en: 'x' }
    expect((await payslipPdf(slip, { name: '𠅤龑 & <Co>' }, 'zh')).length).toBeGreaterThan(10_000)
  })
})
