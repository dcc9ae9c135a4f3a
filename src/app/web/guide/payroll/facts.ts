import type { Helps } from '../help.ts'

const taxTerms = ['basicDeduction', 'specialAdditionalDeduction', 'cumulativeWithholding']

export const payrollFactsHelps: Helps = {
  '/me/deductions': {
    title: ['专项附加扣除', 'Additional deductions'],
    purpose: [
      '养孩子、租房、还贷、赡养老人：自己报，每月少交税。',
      'Children, rent, a loan, parents: declare them yourself and pay less tax each month.',
    ],
    doing: [
      [
        '点一项，填两三个空，看清能扣多少，再「提交」。',
        'Choose a kind, fill in what is asked, see what it comes to, then “Send”.',
      ],
      [
        '今年早些月份就符合的，把开始月份往前填：会在接下来的核薪里补扣。',
        'Entitled earlier this year? Put the first month back: the next run makes up for it.',
      ],
      ['不再符合了，点「终止」，写扣到哪个月。', 'No longer entitled? “End” it with its last month.'],
      [
        '每年12月确认下一年：都一样就点一下。',
        'In December confirm them for the next year: one tap where nothing changes.',
      ],
    ],
    knowing: [
      ['房贷利息和住房租金，同一年只能扣一样。', 'Interest or rent: only one of them in a year.'],
      ['大病医疗不在每月扣，在年度汇算时填。', 'Illness is deducted in the annual return, not month by month.'],
      [
        '家人的信息加密保存，只有你和管薪酬的人看得到；你的主管看不到。',
        'What you say of your family is sealed: only you and who keeps pay see it, not your superior.',
      ],
    ],
    pages: ['/me'],
    terms: ['specialAdditionalDeduction', 'annualReconciliation'],
  },
  '/payroll/amounts': {
    title: ['固定项目', 'Fixed amounts'],
    purpose: [
      '岗位工资、津贴这类每人不同、每月都有的金额。',
      'What each gets every month by an item of his own: post wage, allowance.',
    ],
    doing: [
      ['「设定金额」：选人、选项目、写金额和从哪天起。', '“Set an amount”: whom, which item, how much, from when.'],
      ['点一个人看全部记录；不再发的点「停发」。', 'Choose somebody for his history; “End” what stops.'],
    ],
    knowing: [
      ['改金额不改历史：原来的到前一天为止。', 'A new amount changes no history: the old one ends the day before.'],
      [
        '改到已锁定的月份，那个月的工资条不变，差额在下个月补发或扣回。',
        'Where closed months are touched, their payslips stand; the difference is paid or kept next.',
      ],
    ],
    pages: ['/payroll/one-offs', '/payroll/insurance'],
    terms: ['grossPay'],
  },
  '/payroll/insurance': {
    title: ['社保公积金', 'Insurance & fund'],
    purpose: [
      '每个人在哪参保、按什么基数和比例，哪里不对。',
      'Where everybody is insured, on what base and at which rates, and what is off.',
    ],
    doing: [
      [
        '点一个人，再点「设定」，写城市、基数、比例和从哪个月起。',
        'Choose somebody, then “Set” city, bases, rates and the first month.',
      ],
      ['按「要看一眼」筛选，先处理红色的。', 'Narrow by “To look at”; red comes first.'],
      [
        '每年7月点「年度基数」，按上年月平均一次设好。',
        'Each July use “Bases of the year” to set everybody’s by the average month.',
      ],
      ['「增减员」按月列出要去社保局报的人。', '“Joiners & leavers” lists by month whom to report.'],
    ],
    knowing: [
      [
        '基数超出城市上下限的，按上下限缴；申报的数照样留着。',
        'A base beyond the bounds of the city counts as the bound; what was declared is kept.',
      ],
      [
        '没设过的人，按工作城市和月薪算，不缴公积金。',
        'Who was never set counts by his city and wage, without housing fund.',
      ],
      [
        '实习、退休返聘、劳务派遣的人，不设就不参保。',
        'Interns, rehired pensioners and dispatched workers are not insured unless set.',
      ],
    ],
    pages: ['/settings/law', '/payroll/insurance/bases', '/payroll/insurance/moves'],
    terms: ['socialInsurance', 'housingFund', 'contributionBase'],
  },
  '/payroll/insurance/bases': {
    title: ['年度基数', 'Bases of the year'],
    purpose: [
      '新一年的缴费基数：先看，再一次设好。',
      'The bases of a new year of insurance: look, then set them for all.',
    ],
    doing: [
      ['右上角选从哪个月起。', 'Choose the first month above.'],
      ['不想改的人打勾，其他人一次设好。', 'Tick who is left out; everybody else is set at once.'],
    ],
    knowing: [
      [
        '按上年已锁定工资的月平均应发；没有工资记录的按现在的月薪。',
        'The average month that closed runs of the year before paid; else the wage of today.',
      ],
      ['再设一次结果一样；城市和比例不变。', 'Set again it changes nothing; cities and rates stay.'],
    ],
    pages: ['/payroll/insurance'],
    terms: ['contributionBase'],
  },
  '/payroll/insurance/moves': {
    title: ['增减员', 'Joiners & leavers'],
    purpose: ['这个月要去社保、公积金报增减的人。', 'Whom to report to insurance and fund as come or gone this month.'],
    doing: [['右上角换月份。', 'Change the month above.']],
    knowing: [
      [
        '入职、离职、换参保城市、开始或停止参保，自动列出。',
        'Who joins, leaves, changes city, begins or stops being insured is listed by itself.',
      ],
    ],
    pages: ['/payroll/insurance'],
    terms: ['socialInsurance'],
  },
  '/payroll/tax': {
    title: ['个税', 'Income tax'],
    purpose: [
      '每个人的减除费用怎么算，报了哪些专项附加扣除，年中启用时带来的累计数。',
      'How the basic deduction is counted, what everybody has declared, and the figures brought along in the middle of a year.',
    ],
    doing: [
      [
        '「减除费用」：点一个人，选按月数、从1月算，或一次减6万。',
        '“Basic deduction”: choose somebody: by months, from January, or 60,000 at once.',
      ],
      [
        '「专项附加扣除」：员工自己填；也可以「代员工申报」。',
        '“Additional deductions”: people declare their own; or “Declare for somebody”.',
      ],
      [
        '「年内期初数」：年中启用时「录入期初数」，或「导入表格」。',
        '“Opening figures”: “Enter figures” or “Import a table” when starting in the middle of a year.',
      ],
    ],
    knowing: [
      [
        '能一次减6万的人会自动列出；首次工资要员工自己声明。',
        'Who may have 60,000 at once is listed; a first wage must be declared by him.',
      ],
      ['这一年有锁定的工资之后，期初数不能再改。', 'Once a run of the year is closed its opening figures stand.'],
      ['12月起可以看谁还没确认下一年的扣除。', 'From December on it shows who has not confirmed for the next year.'],
    ],
    pages: ['/me/deductions', '/payroll/tax/openings'],
    terms: taxTerms,
  },
  '/payroll/tax/openings': {
    title: ['导入期初数', 'Import opening figures'],
    purpose: [
      '年中开始用这里发薪：把今年已发的累计数带过来。',
      'Starting in the middle of a year: bring what was paid so far.',
    ],
    doing: [
      ['下载模板，填好，拖进来。', 'Fetch the template, fill it in, drop it here.'],
      ['先看每行有没有问题，再导入。', 'Look at what is wrong with which row, then import.'],
      ['导错了「撤销」整批。', 'Something wrong? “Undo” it as one.'],
    ],
    knowing: [
      [
        '税额和累计预扣算出来的不一样，会提醒，但照样导入。',
        'A tax other than cumulative withholding comes to is marked, and taken all the same.',
      ],
    ],
    pages: ['/payroll/tax'],
    terms: ['cumulativeWithholding'],
  },
  '/payroll/one-offs': {
    title: ['一次性项目', 'One-off items'],
    purpose: [
      '这个月的奖金、补贴、一次性扣款，每笔从哪来。',
      'Bonuses, subsidies and single deductions of a month, each with where it comes from.',
    ],
    doing: [
      ['「录入一笔」，或在更多里「导入表格」。', '“Add one”, or “Import a table” from the menu.'],
      [
        '点一笔看来历；还没发的可以「取消这笔」。',
        'Choose one to see where it comes from; “Cancel it” while it waits.',
      ],
      ['按项目、来源、部门筛选。', 'Narrow by item, source and unit.'],
    ],
    knowing: [
      [
        '点开一笔全年一次性奖金，能看到单独计税和并入工资各交多少、哪样少，并选一样；单独计税一年只有一次。',
        'Open an annual bonus to see the tax alone and with the wages, which is less, and choose; alone only once a year.',
      ],
      [
        '核薪时自动算进去；锁定之后不能取消，再录一笔相反的来更正。',
        'The run takes it by itself; once closed it stands: correct it by one with the opposite sign.',
      ],
      ['金额写负数就是扣。', 'Below zero it is kept from him.'],
    ],
    pages: ['/payroll/amounts', '/payroll/one-offs/import'],
    terms: ['annualBonus'],
  },
  '/payroll/one-offs/import': {
    title: ['导入一次性项目', 'Import one-off items'],
    purpose: ['一张表录完一个月的奖金和扣款。', 'Bonuses and deductions of a month as one table.'],
    doing: [
      ['选好算在哪个月，下载模板，填好，拖进来。', 'Choose the month, fetch the template, fill it in, drop it here.'],
      [
        '有问题的行先跳过，改好再导一次：不会重复。',
        'Rows that need a look are left out; mend them and import again: nothing comes twice.',
      ],
      ['导错了「撤销」整批。', 'Something wrong? “Undo” it as one.'],
    ],
    knowing: [
      [
        '同一个文件对同一个月导入两次，第二次什么也不加。',
        'The same file for the same month adds nothing the second time.',
      ],
    ],
    pages: ['/payroll/one-offs'],
    terms: ['grossPay'],
  },
}
