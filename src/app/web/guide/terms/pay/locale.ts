import type { Terms } from '../term.ts'

export const payTerms: Terms = {
  monthlyWage: {
    said: ['月薪', 'Monthly pay'],
    means: ['约定的每月工资，从某一天起生效。', 'The agreed wage per month, from some day on.'],
    page: '/people',
  },
  grossPay: {
    said: ['应发工资', 'Gross pay'],
    means: ['扣社保、公积金和个税之前的工资。', 'What is due before insurance, housing fund and tax are taken off.'],
  },
  netPay: {
    said: ['实发工资', 'Net pay'],
    means: ['扣完之后真正发到手的工资。', 'What is paid out in the end.'],
  },
  socialInsurance: {
    said: ['社会保险', 'Social insurance'],
    means: [
      '养老、医疗、失业、工伤和生育，入职30天内要登记，不能约定不缴。',
      'Pension, medical, unemployment, work injury and maternity. To be registered within 30 days; it can’t be agreed away.',
    ],
  },
  housingFund: {
    said: ['住房公积金', 'Housing fund'],
    means: ['单位和个人按同一比例缴存，5%到12%。', 'Paid by employer and employee at the same rate, 5 to 12 %.'],
  },
  contributionBase: {
    said: ['缴费基数', 'Contribution base'],
    means: [
      '计算社保和公积金的工资额，有上限和下限，每年调整。',
      'The wage that insurance and fund are counted on, between a floor and a ceiling that change each year.',
    ],
  },
  basicDeduction: {
    said: ['减除费用', 'Basic deduction'],
    means: ['算个税时每月先减的5000元。', 'The 5,000 yuan a month that come off before income tax.'],
  },
  specialAdditionalDeduction: {
    said: ['专项附加扣除', 'Special additional deduction'],
    means: [
      '子女教育、赡养老人、房贷或房租等，算个税时再减。',
      'For children, parents, mortgage or rent and the like; it comes off before income tax as well.',
    ],
  },
  cumulativeWithholding: {
    said: ['累计预扣', 'Cumulative withholding'],
    means: [
      '个税按当年累计收入算，减去已经预扣的，所以同样的工资每月扣税不同。',
      'Tax is counted on the income of the year so far, less what was withheld; so the same wage is taxed differently each month.',
    ],
  },
  annualReconciliation: {
    said: ['汇算清缴', 'Annual reconciliation'],
    means: [
      '次年3月1日到6月30日，个人把一年的个税多退少补。',
      'From 1 March to 30 June each person settles the tax of the year before.',
    ],
  },
  annualBonus: {
    said: ['全年一次性奖金', 'Annual one-off bonus'],
    means: [
      '一年一次的奖金，2027年底前可以选择单独计税。',
      'A bonus once a year; until the end of 2027 it may be taxed on its own.',
    ],
  },
  payRange: {
    said: ['薪酬带宽', 'Pay range'],
    means: [
      '一个职级的工资从低到高的范围，中间是中位值。',
      'The lowest to the highest pay of a level; its middle is the midpoint.',
    ],
  },
  compaRatio: {
    said: ['薪酬比率（CR）', 'Compa-ratio'],
    means: ['一个人的工资除以所在职级的中位值。', 'Somebody’s pay divided by the midpoint of the level.'],
  },
}
