import { defineWords, type WordTable } from '../words.ts'

export const operationWords: WordTable = {
  notice: ['提醒', 'Notices'],
  'notice.list': ['查看自己的提醒', 'See one’s own notices'],
  'notice.count': ['查看有几条提醒', 'Count one’s own notices'],
  'notice.see': ['把提醒标为已看', 'Mark notices as seen'],
  'notice.see#sentence': ['{{actor}}看过了提醒', '{{actor}} looked at the notices'],
  'notice.mark': ['处理提醒', 'Deal with notices'],
  'notice.mark#sentence': ['{{actor}}处理了提醒', '{{actor}} dealt with notices'],
  'notice.settings': ['查看提醒设置', 'See the settings of notices'],
  'notice.saveSettings': ['修改提醒设置', 'Change the settings of notices'],
  'notice.saveSettings#sentence': ['{{actor}}修改了提醒设置', '{{actor}} changed the settings of notices'],
  'notice.feed': ['启用或停用日历订阅', 'Make or withdraw the calendar address'],
  'notice.feed#sentence': ['{{actor}}更改了日历订阅', '{{actor}} changed the calendar address'],
  'notice.calendar': ['读取提醒日历', 'Read the notices as a calendar'],
  'notice.digest': ['发送提醒邮件', 'Send the digests of notices'],
}

export const refusalWords: WordTable = {
  'notice.putOffToLater': ['请选一个今天以后的日子', 'Choose a day after today'],
  'notice.kindUnknown': ['没有这种提醒：{{kind}}', 'There is no such kind of notice: {{kind}}'],
}

export const calendarWords = defineWords('notice.calendar', { name: ['人和提醒', 'Renhe notices'] })

export const digestWords = defineWords('notice.digest', {
  subject: ['{{count}}条提醒', '{{count}} notice', '{{count}} notices'],
  hello: ['{{name}}，你好：', 'Hello {{name}},'],
  overdue: ['已过期', 'Overdue'],
  today: ['今天', 'Today'],
  week: ['7天内', 'Within 7 days'],
  later: ['以后', 'Later'],
  more: [
    '还有{{count}}条，在提醒页查看',
    'And {{count}} more on the page of notices',
    'And {{count}} more on the page of notices',
  ],
  foot: [
    '全部提醒：{{notices}}\n不想收、少收或换一天收：{{settings}}',
    'All notices: {{notices}}\nFewer mails, or none: {{settings}}',
  ],
})
