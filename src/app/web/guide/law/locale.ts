import type { Helps } from '../help.ts'

export const lawHelps: Helps = {
  '/law/calculators': {
    title: ['计算器', 'Calculators'],
    purpose: [
      '个税、社保、加班、年假、补偿、退休，边填边算，写明公式和法条。',
      'Tax, insurance, overtime, leave, severance, retirement: answered while you type, with formulas and articles.',
    ],
    doing: [
      ['按主题找到要算的，点开就能填。', 'Find the one you need by its subject and open it.'],
      ['第一次用，点「看一个例子」。', 'For a first look, “See an example”.'],
    ],
    knowing: [
      ['每个登录的人都能用，算的内容不保存。', 'Everybody who has signed in may use them; nothing is kept.'],
      ['只用公司和国家的公开规定，不读任何人的资料。', 'They go by the rules alone and read nobody’s data.'],
    ],
    pages: ['/settings/law', '/glossary'],
    terms: ['economicCompensation', 'unlawfulTerminationDamages'],
  },
  '/law/calculators/$name': {
    title: ['一个计算器', 'One calculator'],
    purpose: [
      '填几个数，马上得到结果、每一步和依据。',
      'A few numbers give the result at once, with each step and what it rests on.',
    ],
    doing: [
      [
        '填好表单，结果跟着变；右边写着还差什么。',
        'Fill in the form and the result follows; what is still needed stands beside it.',
      ],
      ['看「注意」里的坑，再看「怎么算的」。', 'Read the traps under “Mind”, then “How it was computed”.'],
      ['「复制链接」把填好的计算器发给同事。', '“Copy link” sends the filled calculator to a colleague.'],
      ['「打印」出一张带公式和依据的单子。', '“Print” makes a sheet with formulas and sources.'],
    ],
    knowing: [
      [
        '标「待核验」的依据，使用前请核对原文。',
        'Check the text of a source marked “To be verified” before you rely on it.',
      ],
      ['证件号码只核对，不保存，也不进链接。', 'Identity numbers are only checked: not kept, and not in the link.'],
    ],
    pages: ['/law/calculators', '/settings/law'],
    terms: ['economicCompensation', 'unlawfulTerminationDamages'],
  },
  '/settings/law': {
    title: ['法规参数', 'Figures set by law'],
    purpose: [
      '税率、社保基数、最低工资、放假安排：现在是多少，依据哪份文件。',
      'Rates, bases, minimum wages and holidays: what they are now, and by which document.',
    ],
    doing: [
      [
        '先看「要核对」的：没核验的、快到期的、新的该公布的。',
        'See first what is “To be checked”: not verified, ending soon, or due to be renewed.',
      ],
      ['核对过原文，「确认已核对」。', 'Having compared the text, “Confirm”.'],
      ['「改为新值」写新的数、从哪天起、哪份文件。', '“Enter a new value” with its first day and document.'],
      ['没有的城市，「添加参数」。', 'For a city that is missing, “Add a figure”.'],
    ],
    knowing: [
      ['过去的值不会被改掉，每次改动都在审计里。', 'Past values are never changed, and each change is in the audit.'],
      [
        '公司填的值，从它的第一天起优先。',
        'What the company enters counts before what is built in, from its first day.',
      ],
    ],
    pages: ['/law/calculators', '/settings/audit'],
    terms: ['audit'],
  },
}
