import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'payroll.payslip': ['查看一个人的工资条', 'See somebody’s payslip'],
  'payroll.payslip#sentence': ['{{actor}}查看了{{subject}}的工资条', '{{actor}} looked at {{subject}}’s payslip'],
  'payroll.payslipPdf': ['下载一个人的工资条', 'Download somebody’s payslip'],
  'payroll.payslipPdf#sentence': ['{{actor}}下载了{{subject}}的工资条', '{{actor}} downloaded {{subject}}’s payslip'],
  'payroll.mySlipPdf': ['下载我的工资条', 'Download my payslip'],
  'payroll.mySlips': ['查看我的工资条', 'See my payslips'],
  'payroll.mySlip': ['打开我的工资条', 'Open my payslip'],
  'payroll.openSlip': ['记下我看过工资条', 'Note that I have seen my payslip'],
  'payroll.openSlip#sentence': ['{{actor}}打开了自己的工资条', '{{actor}} opened a payslip'],
  'payroll.confirmSlip': ['确认我的工资条', 'Confirm my payslip'],
  'payroll.confirmSlip#sentence': ['{{actor}}确认了自己的工资条', '{{actor}} confirmed a payslip'],
  'payroll.askSlip': ['对我的工资条提问', 'Ask about my payslip'],
  'payroll.askSlip#sentence': ['{{actor}}对自己的工资条提了问', '{{actor}} asked about a payslip'],
  'payroll.slipQuestions': ['查看工资条疑问', 'See questions about payslips'],
  'payroll.answerSlip': ['回答工资条疑问', 'Answer a question about a payslip'],
  'payroll.answerSlip#sentence': [
    '{{actor}}回答了{{subject}}的工资条疑问',
    '{{actor}} answered {{subject}}’s question about a payslip',
  ],
}

export const refusalWords: WordTable = {
  'payroll.slipNotFound': ['没有这张工资条，可能还没有发布', 'There is no such payslip; it may not be published yet'],
  'payroll.questionGone': ['这个疑问已经有人回答了，请刷新', 'This question has been answered. Refresh to see it'],
  'payroll.alreadyConfirmed': [
    '你已经确认过这张工资条。还有疑问，请直接找人事',
    'You confirmed this payslip. If something is still unclear, talk to HR',
  ],
}

export const words = defineWords('payroll.slips', {
  fileName: ['{{name}}-{{month}}-工资条', 'payslip-{{name}}-{{month}}'],
  taxRate: ['个税税率', 'tax rate'],
})

export const noticeWords = defineWords('payroll.slips.notices', {
  'kind.slip': ['新工资条', 'A new payslip'],
  'kind.answered': ['工资条疑问有了答复', 'Answers about my payslip'],
  'kind.asked': ['员工对工资条的疑问', 'Questions about payslips'],
  slip: ['{{month}}的工资条可以看了', 'Your payslip of {{month}} is there'],
  answered: ['你对{{month}}工资条的疑问，人事答复了', 'HR has answered your question about {{month}}'],
  asked: ['{{name}}对{{month}}的工资条有疑问，等你答复', '{{name}} asks about the payslip of {{month}}'],
})
