import { defineWords, type WordTable } from '../words.ts'

export const operationWords: WordTable = {
  mail: ['发件箱', 'Outbox'],
  'mail.outbox': ['查看发件箱', 'Open the outbox'],
  'mail.outbox#sentence': ['{{actor}}查看了发件箱', '{{actor}} opened the outbox'],
}

export const refusalWords: WordTable = {}

export const words = defineWords('platform.mail', {
  title: ['发件箱', 'Outbox'],
  notSending: [
    '没有设置邮件服务器（SMTP_URL），邮件只留在这里，请把内容转告收件人',
    'No mail server is set (SMTP_URL): mails stay here; pass their content on to the recipient',
  ],
  none: ['还没有邮件', 'No mails yet'],
  to: ['收件人', 'To'],
  subject: ['主题', 'Subject'],
  createdAt: ['写于', 'Written'],
  state: ['状态', 'State'],
  sent: ['已发送', 'Sent'],
  waiting: ['待发送', 'Waiting'],
  failed: [
    '没有发出（第{{count}}次）：{{problem}}',
    'Not sent (try {{count}}): {{problem}}',
    'Not sent (try {{count}}): {{problem}}',
  ],
  hiddenBody: ['内容含登录链接，你没有权限查看', 'The content holds sign-in links that you may not see'],
  clearedBody: ['已发送的邮件不保留内容', 'The content of sent mails is not kept'],
  more: ['更早的邮件', 'Earlier mails'],
  newest: ['回到最新', 'Back to the newest'],
})
