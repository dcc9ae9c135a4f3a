import { defineWords } from '#platform/words.ts'

export const words = defineWords('leaveShared', {
  days: ['{{count}}天', '{{count}} day', '{{count}} days'],
  hours: ['{{count}}小时', '{{count}} hour', '{{count}} hours'],
  day: ['天', 'days'],
  hour: ['小时', 'hours'],
  more: ['+{{amount}}', '+{{amount}}'],
  less: ['−{{amount}}', '−{{amount}}'],

  lots: ['能用到哪天', 'Until when'],
  lotUntil: ['{{of}}：{{amount}}，最晚{{day}}用', '{{amount}} {{of}}, to be taken by {{day}}'],
  lotOpen: ['{{of}}：{{amount}}，不过期', '{{amount}} {{of}}, never runs out'],
  entries: ['明细', 'Ledger'],
  noEntries: ['还没有记录', 'Nothing yet'],
  noEntriesWhy: [
    '给假、请假、调整都会在这里留下一笔，每一笔都写着凭什么。',
    'Each grant, request and adjustment leaves a line here, with what it rests on.',
  ],
  balanceAfter: ['余{{amount}}', '{{amount}} left'],
  byOf: ['{{name}}办理', 'by {{name}}'],
  howMuch: ['{{type}}怎么算出来的', 'How {{type}} came about'],
  sumLeft: ['还可以请', 'Left to take'],
  sumPlanned: ['已排在以后', 'Already planned'],
  sumLedger: ['到当天的明细合计', 'Sum of the ledger to that day'],
  sumExpected: ['到当天会再给', 'To be given by then'],

  'state.waiting': ['审批中', 'Waiting'],
  'state.returned': ['退回', 'Came back'],
  'state.approved': ['已批准', 'Agreed'],
  'state.declined': ['未同意', 'Declined'],
  'state.withdrawn': ['已撤回', 'Withdrawn'],
  'state.cancelled': ['已销假', 'Cancelled'],

  'part.day': ['全天', 'Whole day'],
  'part.first': ['上半天', 'First half'],
  'part.second': ['下半天', 'Second half'],
  span: ['{{from}} – {{to}}', '{{from}} – {{to}}'],
  someLeave: ['请假', 'Leave'],
})
