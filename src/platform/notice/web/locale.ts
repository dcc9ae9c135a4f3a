import { defineWords } from '../../words.ts'

export const words = defineWords('notice.web', {
  title: ['提醒', 'Notices'],
  count: ['{{count}}条', '{{count}} open', '{{count}} open'],
  settings: ['提醒设置', 'Settings'],
  look: ['看哪些', 'Which to see'],
  open: ['待处理', 'Open'],
  putOff: ['稍后', 'Put off'],
  done: ['已知道', 'Dismissed'],
  withCount: ['{{name}} {{count}}', '{{name}} {{count}}', '{{name}} {{count}}'],
  kind: ['种类', 'Kind'],
  new: ['新', 'New'],

  overdue: ['已过期', 'Overdue'],
  today: ['今天', 'Today'],
  week: ['7天内', 'Within 7 days'],
  later: ['以后', 'Later'],
  over: ['过期{{count}}天', '{{count}} day over', '{{count}} days over'],
  again: ['{{day}}再提醒', 'again {{day}}'],

  know: ['知道了', 'Dismiss'],
  knowAll: ['全部知道了', 'Dismiss all'],
  later1: ['明天再提醒', 'Tomorrow'],
  later3: ['3天后再提醒', 'In 3 days'],
  laterMonday: ['下周一再提醒', 'Next Monday'],
  laterMonth: ['1个月后再提醒', 'In a month'],
  putOffThis: ['稍后提醒', 'Remind me later'],
  deal: ['处理这条提醒', 'Deal with this notice'],
  now: ['现在提醒', 'Remind me now'],
  restore: ['恢复', 'Bring back'],
  known: ['{{count}}条提醒标为知道了', '{{count}} notice dismissed', '{{count}} notices dismissed'],
  wasPutOff: ['{{day}}再提醒你', 'You will be reminded {{day}}'],

  more: ['再看{{count}}条「{{kind}}」', '{{count}} more of “{{kind}}”', '{{count}} more of “{{kind}}”'],
  left: [
    '「{{kind}}」还有{{count}}条没有列在这里',
    '{{count}} more of “{{kind}}” is not listed here',
    '{{count}} more of “{{kind}}” are not listed here',
  ],
  seeAll: ['查看全部', 'See all'],

  noneOpen: ['没有要处理的提醒', 'Nothing to be reminded of'],
  noneOpenWhy: [
    '合同、试用期、生日、入离职快到时，会出现在这里。',
    'Contracts, probations, birthdays, joining and leaving show here when they come near.',
  ],
  nonePutOff: ['没有推迟的提醒', 'Nothing is put off'],
  noneDone: ['还没有标为知道了的提醒', 'Nothing was dismissed'],
})

export const settingWords = defineWords('notice.settings', {
  title: ['提醒设置', 'Notice settings'],

  mail: ['邮件', 'Mail'],
  mailNote: [
    '早上8点把到期的提醒合成一封邮件，没有新的就不发',
    'At 8 in the morning one mail with what is due; none when nothing is new',
  ],
  digest: ['多久发一次', 'How often'],
  workdays: ['每个工作日', 'Each weekday'],
  weekly: ['每周一', 'Each Monday'],
  never: ['不发', 'Never'],
  notSending: [
    '还没有设置邮件服务器，提醒邮件发不出去；页面和日历里照常能看到。',
    'No mail server is set, so no mails go out. Notices still show here and in the calendar.',
  ],

  kinds: ['提醒我什么', 'What to remind me of'],
  kindsNote: ['只列出和你有关的', 'Only what concerns you'],
  noKinds: ['暂时没有和你有关的提醒', 'There is nothing yet that you can be reminded of'],
  shown: ['显示', 'Show'],
  byMail: ['邮件', 'Mail'],
  ahead: ['提前多久', 'How long before'],
  sameDay: ['当天', 'On the day'],
  days: ['提前{{count}}天', '{{count}} day before', '{{count}} days before'],

  calendar: ['日历订阅', 'Calendar'],
  calendarNote: [
    '生成一个地址，添加到手机或电脑的日历里，合同、生日、入离职等日子会自己出现并保持最新。知道地址的人就能看到，请不要转发。',
    'Make an address and add it to the calendar of your phone or computer: contracts, birthdays, joining and leaving appear there and stay up to date. Whoever knows the address sees them, so keep it to yourself.',
  ],
  make: ['生成日历地址', 'Make an address'],
  madeAt: ['地址生成于{{when}}，为安全起见不再显示', 'Made {{when}}; for safety it is not shown again'],
  renew: ['换一个地址', 'Renew'],
  renewTitle: ['换一个日历地址？', 'Renew the address?'],
  renewWhat: [
    '原来的地址马上失效，用着它的日历要重新添加。',
    'The old address ends at once; calendars that use it must be added again.',
  ],
  keep: ['先不换', 'Keep it'],
  withdraw: ['停用', 'Withdraw'],
  withdrawTitle: ['停用日历订阅？', 'Withdraw the address?'],
  withdrawWhat: [
    '用着它的日历不再更新。以后可以再生成一个。',
    'Calendars that use it are no longer updated. You can make another any time.',
  ],
  keepOn: ['先不停用', 'Keep it'],
  once: ['地址只显示这一次，请马上添加到日历：', 'The address is shown only now. Add it to your calendar:'],
  copy: ['复制', 'Copy'],
  copied: ['已复制', 'Copied'],
})
