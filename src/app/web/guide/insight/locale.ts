import type { Helps } from '../help.ts'

export const insightHelps: Helps = {
  '/insight/metrics': {
    title: ['核心指标', 'Key metrics'],
    purpose: [
      '人数、离职、留任、司龄、编制等指标，和目标、上期放在一起看。',
      'Headcount, turnover, retention, tenure, headcount plan and more, beside their targets and the period before.',
    ],
    doing: [
      [
        '选「期间」和「部门」；需要时「含实习、派遣、外包」。',
        'Choose “Period” and “Unit”, and “Include interns, dispatched and outsourced people” if you need to.',
      ],
      ['先看哪些「未达标」。', 'See first what is “Off target”.'],
      ['点一个指标，看走势、细分和背后的人。', 'Open a metric for its trend, its breakdown and the people behind it.'],
    ],
    knowing: [
      ['只算你能看到的人。', 'Only people within your scope are counted.'],
      [
        '相对变化和百分点分开写：20%到17%是少了15%，也是少了3个百分点。',
        'Relative change and points are told apart: from 20 % to 17 % is 15 % less, or 3 points less.',
      ],
    ],
    pages: ['/', '/people', '/organization/headcount'],
    terms: ['turnoverRate', 'retention', 'spanOfControl'],
  },
  '/insight/metrics/$metric': {
    title: ['一项指标', 'One metric'],
    purpose: [
      '一个数字怎么来的、怎么变的、在哪里、是哪些人。',
      'Where a figure comes from, how it went, where it is, and who is behind it.',
    ],
    doing: [
      [
        '看走势；「看数据」把图换成表，「看图」换回来。',
        'Look at the trend; “See the data” and “See the chart” switch between both.',
      ],
      ['在「细分」里按部门、职级、原因等看差别。', 'Compare under “Breakdown” by unit, level, reason and so on.'],
      ['「怎么算的」写着算法和口径。', '“How it is computed” has the formula and the definition.'],
      ['有权限的人可以「设定目标」。', 'Who may can “Set a target”.'],
    ],
    knowing: [
      [
        '横线是95%区间：人少的时候，差别可能只是偶然。',
        'Whiskers are the 95 % interval: among few people a difference may be chance.',
      ],
      [
        '人数太少的组不显示，也不让人从其他组推出来。',
        'Groups that are too small are not shown, and can’t be worked out from the others.',
      ],
    ],
    pages: ['/insight/metrics', '/people'],
    terms: ['turnoverRate', 'regrettableLeaving', 'retention'],
  },
}
