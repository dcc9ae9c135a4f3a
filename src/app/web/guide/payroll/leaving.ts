import type { Helps } from '../help.ts'

export const payrollLeavingHelps: Helps = {
  '/payroll/leaving': {
    title: ['离职结算', 'Pay at leaving'],
    purpose: [
      '一个月里谁离职，经济补偿和未休年假工资确认了没有。',
      'Who leaves in a month, and whether compensation and unused leave are settled.',
    ],
    doing: [
      ['点一个人，看依法算出的每一笔，再确认。', 'Open somebody to see what the law comes to, then settle it.'],
      ['只看还没办的：在「看哪些」里选「待确认的」。', 'Only what waits: choose “To settle” under “Show”.'],
    ],
    knowing: [
      [
        '离职在花名册里登记后就出现在这里；离职前两周起会提醒。',
        'A leaving recorded in the roster shows here by itself; reminders begin two weeks ahead.',
      ],
      [
        '离职日期改了或撤销了，没发的结算会自动作废，按新日期重新确认。',
        'When the last day changes, a settlement not yet paid falls away and is decided anew.',
      ],
    ],
    pages: ['/payroll', '/payroll/one-offs', '/law/calculators'],
    terms: ['economicCompensation', 'payInLieuOfNotice', 'unlawfulTerminationDamages', 'annualLeave'],
  },
  '/payroll/leaving/$person': {
    title: ['一个人的离职结算', 'Somebody’s pay at leaving'],
    purpose: [
      '依法该付的经济补偿和未休年假工资，每一步都写着怎么算的。',
      'The compensation and unused leave that the law gives, with every step.',
    ],
    doing: [
      [
        '选「解除或终止的依据」：它决定付不付、付多少经济补偿。',
        'Choose the “Ground”: it decides whether and how much compensation is owed.',
      ],
      [
        '每一笔可以「按此付」「改金额」或「不付」；和依法算出的不一样，要写原因。',
        'Each line is paid “As reckoned”, at “Another amount” or “Not paid”; whatever differs from the law needs a reason.',
      ],
      [
        '确认后进一次性项目，随最后一个月的工资发；那个月已经锁定，就「开一次补发」。',
        'Settled lines become one-offs of the last month; where that is closed, “Start a supplementary run”.',
      ],
      ['还没发时可以「撤回结算」。', 'Until it is paid it can be “Open again”.'],
    ],
    knowing: [
      [
        '工资要在离职时一次付清（工资支付暂行规定第九条）。',
        'Wages are due in full on the day it ends (Interim Rules on the Payment of Wages, art. 9).',
      ],
      [
        '平均工资取自锁定的月份；刚开始用系统、月份不够的，请按实际改。',
        'Averages come from closed months; where there are too few here, enter what they really were.',
      ],
      ['年假多休的，依法不能扣回。', 'Annual leave taken too much is never kept from pay.'],
      [
        '经济补偿在当地上年平均工资3倍以内免个税，超过的部分单独计税。',
        'Compensation up to three times the local average wage of the year before is free of tax; the rest is taxed on its own.',
      ],
    ],
    pages: ['/payroll/leaving', '/payroll/one-offs'],
    terms: ['economicCompensation', 'payInLieuOfNotice', 'unlawfulTerminationDamages'],
  },
}
