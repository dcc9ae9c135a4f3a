import type { Citation, Names } from '../parameter.ts'

type Law = Names & { href?: string }

/** The texts that the figures and rules rest on. */
export const laws = {
  labour: { zh: '劳动法', en: 'Labour Law' },
  contract: { zh: '劳动合同法', en: 'Labour Contract Law' },
  contractRegulations: { zh: '劳动合同法实施条例', en: 'Labour Contract Law Implementing Regulations' },
  disputes: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law' },
  interpretation1: { zh: '法释〔2020〕26号', en: 'Judicial Interpretation No. 26 [2020]' },
  interpretation2: { zh: '法释〔2025〕12号', en: 'Judicial Interpretation No. 12 [2025]' },
  annualLeave: { zh: '职工带薪年休假条例', en: 'Paid Annual Leave Regulations' },
  annualLeaveMeasures: { zh: '企业职工带薪年休假实施办法', en: 'Measures for Paid Annual Leave in Enterprises' },
  women: { zh: '女职工劳动保护特别规定', en: 'Special Rules on the Labour Protection of Women' },
  wagePayment: { zh: '工资支付暂行规定', en: 'Interim Rules on the Payment of Wages' },
  hours: { zh: '国务院关于职工工作时间的规定', en: 'State Council Rules on Working Hours' },
  hoursReply: { zh: '劳部发〔1997〕271号', en: 'Ministry of Labour Document No. 271 [1997]' },
  paidDays: {
    zh: '人社部发〔2025〕2号',
    en: 'MOHRSS Document No. 2 [2025]',
    href: 'https://www.gov.cn/zhengce/zhengceku/202501/content_6995777.htm',
  },
  paidDaysBefore: { zh: '劳社部发〔2008〕3号', en: 'MOLSS Document No. 3 [2008]' },
  holidays: { zh: '全国年节及纪念日放假办法', en: 'Regulations on National Holidays' },
  holidays2026: {
    zh: '国务院办公厅关于2026年部分节假日安排的通知',
    en: 'State Council notice on the holidays of 2026',
    href: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  },
  holidays2025: {
    zh: '国务院办公厅关于2025年部分节假日安排的通知',
    en: 'State Council notice on the holidays of 2025',
  },
  holidays2024: {
    zh: '国务院办公厅关于2024年部分节假日安排的通知',
    en: 'State Council notice on the holidays of 2024',
  },
  incomeTax: { zh: '个人所得税法', en: 'Individual Income Tax Law' },
  withholding: {
    zh: '国家税务总局公告2018年第61号',
    en: 'State Taxation Administration Announcement No. 61 of 2018',
    href: 'https://fgk.chinatax.gov.cn/zcfgk/c100015/c5200946/content.html',
  },
  firstJob: { zh: '国家税务总局公告2020年第13号', en: 'State Taxation Administration Announcement No. 13 of 2020' },
  flatDeduction: {
    zh: '国家税务总局公告2020年第19号',
    en: 'State Taxation Administration Announcement No. 19 of 2020',
  },
  taxTransition: { zh: '财税〔2018〕164号', en: 'Caishui No. 164 [2018]' },
  bonus: { zh: '财政部 税务总局公告2023年第30号', en: 'MOF and STA Announcement No. 30 of 2023' },
  equity: { zh: '财政部 税务总局公告2023年第25号', en: 'MOF and STA Announcement No. 25 of 2023' },
  reconciliation: { zh: '财政部 税务总局公告2023年第32号', en: 'MOF and STA Announcement No. 32 of 2023' },
  nonResidents: { zh: '财政部 税务总局公告2019年第35号', en: 'MOF and STA Announcement No. 35 of 2019' },
  platforms: { zh: '国家税务总局公告2025年第16号', en: 'State Taxation Administration Announcement No. 16 of 2025' },
  additionalDeductions: { zh: '国发〔2023〕13号', en: 'State Council Document No. 13 [2023]' },
  additionalDeductionsFirst: { zh: '国发〔2018〕41号', en: 'State Council Document No. 41 [2018]' },
  fundTax: { zh: '财税〔2006〕10号', en: 'Caishui No. 10 [2006]' },
  insuranceRates: { zh: '国办发〔2019〕13号', en: 'General Office of the State Council No. 13 [2019]' },
  beijing2026: {
    zh: '京人社发〔2026〕7号',
    en: 'Beijing MOHRSS Document No. 7 [2026]',
    href: 'https://rsj.beijing.gov.cn/xxgk/2024zcwj/202608/t20260821_4831461.html',
  },
  beijing2025: {
    zh: '北京市2025年度社会保险缴费工资基数通告',
    en: 'Beijing announcement of the contribution bases of 2025',
  },
  beijingRates: { zh: '北京市社会保险费率', en: 'Beijing social insurance rates' },
  shanghai2026: {
    zh: '上海市2026年度社会保险缴费基数通知',
    en: 'Shanghai notice of the contribution bases of 2026',
    href: 'https://rsj.sh.gov.cn/tgsgg_17341/20260818/t0035_1443203.html',
  },
  shanghai2025: {
    zh: '沪人社2025年社会保险缴费基数公告',
    en: 'Shanghai announcement of the contribution bases of 2025',
  },
  shanghaiMedical: { zh: '上海市2026年职工医保费率通知', en: 'Shanghai notice of the medical insurance rate of 2026' },
  shanghaiFund: { zh: '上海市2026年度住房公积金缴存通知', en: 'Shanghai housing fund notice of 2026' },
  fund: { zh: '住房公积金管理条例', en: 'Housing Fund Regulations' },
  minimumWage: { zh: '最低工资标准', en: 'Minimum wage' },
  retirement: {
    zh: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定',
    en: 'NPC Standing Committee Decision on the gradual raising of the retirement age',
  },
  medicalPeriod: { zh: '劳部发〔1994〕479号', en: 'Ministry of Labour Document No. 479 [1994]' },
  sickPay: { zh: '劳部发〔1995〕309号', en: 'Ministry of Labour Document No. 309 [1995]' },
  homeLeave: { zh: '国发〔1981〕36号', en: 'State Council Document No. 36 [1981]' },
  bereavement: { zh: '（80）劳总薪字29号', en: 'State Labour Bureau No. 29 (80)' },
} satisfies Record<string, Law>

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 47 → 四十七: articles are counted below a hundred here. */
function inChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const head = tens > 1 ? `${digits[tens]}十` : tens === 1 ? '十' : ''
  return `${head}${digits[number % 10]}`
}

/** A law and its article: by number, by numbers joined, or in words. */
export function cite(law: Law, ...articles: readonly (number | Names)[]): Citation {
  const { href, ...title } = law
  const zh = articles.map((each) => (typeof each === 'number' ? `第${inChinese(each)}条` : each.zh)).join('、')
  const en = articles.map((each) => (typeof each === 'number' ? `art. ${each}` : each.en)).join(', ')
  return { title, article: { zh, en }, ...(href === undefined ? {} : { href }) }
}

/** Known in practice; the document has still to be set beside it. */
export const unverified: Names = { zh: '文号待核验', en: 'document still to be checked' }

/** As one text: `劳动合同法第四十七条`, `Labour Contract Law, art. 47`. */
export const inOneText = ({ title, article }: Citation): Names => ({
  zh: `${title.zh}${article.zh}`,
  en: [title.en, article.en].filter(Boolean).join(', '),
})
