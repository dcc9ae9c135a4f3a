import type { Helps } from '../help.ts'

export const payrollRunHelps: Helps = {
  '/payroll': {
    title: ['核薪批次', 'Pay runs'],
    purpose: [
      '每个发薪组下一个要核的月份，和一年里核过的每一批。',
      'The month each pay group comes to next, and every run of a year.',
    ],
    doing: [
      ['点发薪组右边的按钮，开始核那个月。', 'Use the button beside a pay group to start its month.'],
      ['点一批，看它走到哪一步、接着做什么。', 'Open a run to see where it stands and what comes next.'],
    ],
    knowing: [
      [
        '同一个发薪组一个月只有一批；上一批锁定或作废后才能开始下一批。',
        'A pay group has one run a month; the next begins when the one before is locked or cancelled.',
      ],
      [
        '圆环是五步：核算、核对、核准、锁定、发放，闭合就是发完了。',
        'The ring is the five steps: it closes when payslips are out.',
      ],
    ],
    pages: ['/payroll/corrections', '/payroll/questions', '/payroll/costs'],
    terms: ['grossPay', 'netPay'],
  },
  '/payroll/$run': {
    title: ['一批核薪', 'A pay run'],
    purpose: [
      '一个发薪组一个月的工资，从核算到发放。',
      'The pay of a group and month, from the computation to the payslips.',
    ],
    doing: [
      [
        '「核算」看总额、搁下的人和要补的法规参数；依据变了就「重新核算」。',
        '“Compute” shows the totals, who is set aside and legal figures needed; “Compute anew” when something changed.',
      ],
      [
        '「核对」看谁和上月不一样、差在哪一项、为什么；点一行打开说明。',
        '“Check” shows who differs from last month, by which item, and why; a row opens the explanation.',
      ],
      [
        '「核准」交给另一个人；「锁定」之后不再改动。',
        '“Approve” hands it to somebody else; after “Lock” it never changes.',
      ],
      [
        '「发放」里生成代发、申报和记账的文件，也可以把「工资条PDF」打成一个压缩包；「有谁」看文件里是哪些人。',
        'Under “Pay” make the files for bank, tax and ledger, and “Payslips as PDF” in one zip; “Who is in it” shows the people in a file.',
      ],
      ['再记下付款日，把工资条发给每个人。', 'Then note the day of payment, and send everybody the payslip.'],
    ],
    knowing: [
      [
        '第二个代发文件只有还不在文件里的人；银行退回的，选「指定的人」再生成。',
        'A second bank file holds only those who are in none yet; for whom the bank sent back, choose “People I choose”.',
      ],
      [
        '一批里有几个用人单位的，个税和社保按单位各出一份，放在一个压缩包里。',
        'With several employers in a run, tax and insurance come as one sheet for each, in a zip.',
      ],
      [
        '算不出来的人会搁下并写明原因，其他人照常算好。',
        'Who cannot be computed is set aside with the reason; everybody else is done.',
      ],
      [
        '法规参数没有核验时可以出草稿，不能锁定。',
        'With unconfirmed legal figures there is a draft, but it cannot be locked.',
      ],
      ['提交的人不能自己核准。', 'Who submits cannot approve.'],
    ],
    pages: ['/payroll', '/payroll/corrections'],
    terms: ['grossPay', 'netPay', 'cumulativeWithholding'],
  },
  '/payroll/$run/slips/$person': {
    title: ['工资条', 'Payslip'],
    purpose: [
      '一个人一个月的工资：每一项怎么来的、依据哪一条、和上月差在哪。',
      'The pay of a person and month: where each line comes from, on what it rests, how it differs from last month.',
    ],
    doing: [
      ['点一项，看步骤、数字和依据。', 'Open a line for its steps, figures and sources.'],
      ['用箭头看上一位、下一位。', 'The arrows go to the person before and after.'],
      [
        '一个月里有两段任职的人有两张工资条，从上面的「这个月还有：」点过去。',
        'Whoever was employed twice in a month has two payslips: “Also for this month: ” above leads to the other.',
      ],
      ['员工问的，在下面点「回复」。', 'Questions of the employee are below: “Answer”.'],
    ],
    knowing: [
      [
        '只有本人和有薪资权限的人看得到；上级看不到下属的工资条。打开会留下记录。',
        'Only its owner and who has a grant for pay see it; a manager does not. Opening it is recorded.',
      ],
      [
        '锁定的工资条不改写，差额放进下一次核薪。',
        'A locked payslip is never rewritten; a difference goes into the next run.',
      ],
    ],
    pages: ['/payroll', '/payroll/corrections'],
    terms: ['grossPay', 'netPay', 'contributionBase', 'cumulativeWithholding', 'specialAdditionalDeduction'],
  },
  '/payroll/corrections': {
    title: ['更正与补发', 'Corrections and back pay'],
    purpose: [
      '以前月份的工资因为晚到的变动补发或扣回的差额，原来和应为并排。',
      'What was paid or taken back for closed months because something came late, old and new side by side.',
    ],
    doing: [
      ['搜一个人，看他哪个月更正过。', 'Search for somebody to see which months were corrected.'],
      ['点一行，打开付这笔差额的工资条。', 'Open a row for the payslip that pays the difference.'],
    ],
    knowing: [
      [
        '改了源头（调薪、考勤、社保基数）就行，差额会自动放进下一次核薪。',
        'Mend what it came from: a raise, time, a contribution base. The next run takes the difference in by itself.',
      ],
      ['锁定的月份不会改写。', 'Closed months are never rewritten.'],
    ],
    pages: ['/payroll'],
    terms: ['contributionBase'],
  },
  '/payroll/questions': {
    title: ['工资条疑问', 'Payslip questions'],
    purpose: [
      '员工在自己的工资条上提的问题，等你回复。',
      'What employees ask about their payslips, waiting for an answer.',
    ],
    doing: [
      [
        '点「打开工资条」看他看到的那一张，再点「回复」。',
        'Choose “Open the payslip” to see what was asked about, then “Answer”.',
      ],
      ['「全部」里有已经回复过的。', '“All” has those that were answered.'],
    ],
    knowing: [['回复写在本人的工资条上。', 'The answer stands on the payslip of who asked.']],
    pages: ['/payroll'],
    terms: ['grossPay', 'netPay'],
  },
  '/me/payslips': {
    title: ['我的工资条', 'My payslips'],
    purpose: ['公司发给你的每个月的工资条。', 'The payslips that the company has sent you, month by month.'],
    doing: [
      ['点一个月，看每一项怎么来的。', 'Open a month to see where each line comes from.'],
      ['旁边有人时，点「隐藏金额」。', 'With somebody beside you, choose “Hide amounts”.'],
    ],
    knowing: [
      [
        '公司发出后才会出现；只有你和有薪资权限的人看得到。',
        'They appear once they are sent out; only you and who has a grant for pay see them.',
      ],
    ],
    pages: ['/me'],
    terms: ['grossPay', 'netPay'],
  },
  '/me/payslips/$run': {
    title: ['一个月的工资条', 'A payslip'],
    purpose: ['这个月发了多少、扣了什么、为什么。', 'What was paid this month, what was taken, and why.'],
    doing: [
      ['点一项，看步骤和依据。', 'Open a line for its steps and sources.'],
      ['没有问题，点「确认无误」；不清楚，点「有疑问」问人事。', 'All right? “Confirm”. Unclear? “Ask” HR.'],
    ],
    knowing: [
      [
        '公积金进你自己的账户，图里用另一种颜色。',
        'The housing fund goes into your own account and has a colour of its own.',
      ],
      [
        '个税按全年累计预扣，同样的工资每个月扣的可能不一样。',
        'Tax is withheld on the year to date: the same wage may be taxed differently each month.',
      ],
    ],
    pages: ['/me/payslips'],
    terms: ['grossPay', 'netPay', 'socialInsurance', 'housingFund', 'cumulativeWithholding'],
  },
}
