import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'time.monthState': ['查看月结进度', 'See how far a month is'],
  'time.monthPeople': ['查看月度考勤汇总', 'See everybody’s month'],
  'time.myWord': ['查看我对月考勤的确认', 'See what I said of my month'],
  'time.confirmMonth': ['确认我的月考勤', 'Confirm my month'],
  'time.confirmMonth#sentence': ['{{actor}}确认了自己的月考勤', '{{actor}} confirmed the month'],
  'time.disputeMonth': ['对我的月考勤提出异议', 'Dispute my month'],
  'time.disputeMonth#sentence': ['{{actor}}对自己的月考勤提出异议', '{{actor}} disputed the month'],
  'time.closeMonth': ['考勤关账', 'Close a month'],
  'time.closeMonth#sentence': ['{{actor}}关了一个月的考勤', '{{actor}} closed a month of attendance'],
  'time.reopenMonth': ['打开已关账的月份', 'Open a closed month'],
  'time.reopenMonth#sentence': ['{{actor}}打开了一个已关账的月份', '{{actor}} opened a closed month of attendance'],
}

export const refusalWords: WordTable = {
  'time.monthRunning': [
    '{{month}}还没有结束。等这个月最后一天过了再来',
    '{{month}} is not over yet. Come back when its last day has passed',
  ],
  'time.notEmployed': [
    '{{month}}你不在职，没有考勤可以确认',
    'You were not employed in {{month}}: there is nothing to confirm',
  ],
  'time.monthChanged': [
    '你看到的数字刚刚变了。请看过新的再确认',
    'The figures changed since you saw them. Look at the new ones, then confirm',
  ],
  'time.monthTooEarly': ['{{month}}太早了，请核对月份', '{{month}} is too long ago: check the month'],
  'time.closeEarlier': [
    '请先关{{month}}：考勤按月份先后关账',
    'Close {{month}} first: months are closed in their order',
  ],
  'time.stillReckoning': [
    '{{month}}有几天正在重算，请过一分钟再关账',
    'Some days of {{month}} are being reckoned anew. Try again in a minute',
  ],
  'time.exceptionsLeft': [
    '还有{{count}}项异常没有处理。处理完再关账；确实要关，请勾选“带异常关账”',
    '{{count}} exceptions are still open. Settle them first; to close all the same, say so',
  ],
  'time.monthNotClosed': ['{{month}}没有关账，不用打开', '{{month}} is not closed'],
}

/** What people are reminded of. */
export const noticeWords = defineWords('timeNotices', {
  'kind.ownMonth': ['我的月考勤等我确认', 'My month waits for my word'],
  'kind.toClose': ['考勤要关账', 'A month to close'],
  waitsForWord: ['{{month}}的考勤等你确认', 'Your month of {{month}} waits for your word'],
  toClose: ['{{month}}的考勤还没有关账', '{{month}} is not closed yet'],
})
