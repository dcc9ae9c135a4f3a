import { defineWords, type WordTable } from '../words.ts'

export const operationWords: WordTable = {
  job: ['后台任务', 'Background jobs'],
  'job.sweep': ['清理已送达的事件', 'Clear delivered events'],
  'job.show': ['查看后台任务', 'Show a job'],
  'job.mine': ['我的后台任务', 'My jobs'],
  'job.list': ['全部后台任务', 'All jobs'],
  'job.cancel': ['停止后台任务', 'Cancel a job'],
  'job.cancel#sentence': ['{{actor}}停止了一个后台任务', '{{actor}} cancelled a job'],
  'job.retry': ['重试后台任务', 'Retry a job'],
  'job.retry#sentence': ['{{actor}}重试了一个后台任务', '{{actor}} had a failed job run again'],
  'job.undelivered': ['未送达的事件', 'Undelivered events'],
  'job.deliverAgain': ['重新投递事件', 'Deliver an event again'],
  'job.deliverAgain#sentence': ['{{actor}}重新投递了一个事件', '{{actor}} had an event delivered again'],
}

export const refusalWords: WordTable = {
  'job.notFound': ['没有找到这个任务', 'There is no such job'],
  'job.finished': ['这个任务已经结束，不用再停止', 'This job has ended already; there is nothing to cancel'],
  'job.notFailed': [
    '只有失败的任务可以重试，请刷新后再看',
    'Only a job that failed can be run again; reload and look again',
  ],
  'job.userGone': ['发起任务的人已停用，任务没有执行', 'Who started this job may no longer sign in, so it was not run'],
  'job.unknownKind': ['当前版本不认识这种任务（{{kind}}）', 'This version does not know this kind of job ({{kind}})'],
  'job.eventNotFound': ['没有找到这个未送达的事件', 'There is no such undelivered event'],
}

export const words = defineWords('platform.jobs', {
  title: ['后台任务', 'Jobs'],
  mine: ['我的任务', 'Mine'],
  everyone: ['全部任务', 'Everyone’s'],
  none: [
    '还没有后台任务。导入、导出这类要花点时间的事会出现在这里',
    'No jobs yet. Imports, exports and other long work show up here',
  ],
  running: ['{{count}}个任务进行中', '{{count}} job running', '{{count}} jobs running'],
  'state.waiting': ['等待中', 'Waiting'],
  'state.running': ['进行中', 'Running'],
  'state.done': ['已完成', 'Done'],
  'state.failed': ['失败', 'Failed'],
  'state.cancelled': ['已停止', 'Cancelled'],
  cancel: ['停止', 'Cancel'],
  retry: ['重试', 'Retry'],
  cancelling: ['正在停止…', 'Stopping…'],
  name: ['任务', 'Job'],
  state: ['状态', 'State'],
  by: ['发起人', 'Started by'],
  system: ['系统', 'System'],
  startedAt: ['发起时间', 'Started'],
  progress: ['进度', 'Progress'],
  setAside: ['{{count}}条搁置', '{{count}} set aside', '{{count}} set aside'],
  undelivered: ['未送达的事件', 'Undelivered events'],
  deliverAgain: ['重新投递', 'Deliver again'],
  more: ['更早的任务', 'Earlier jobs'],
  newest: ['回到最新', 'Back to the newest'],
  whose: ['范围', 'Whose'],
  bug: ['出错了，错误号 {{number}}', 'Something went wrong. Error number {{number}}'],
  undeliveredWhy: [
    '有模块没能处理这些事件，系统会自动重试；放弃后可在这里重新投递',
    'Some module could not take these in. They are tried again by themselves; once given up, deliver them from here',
  ],
  tries: ['试了{{count}}次', 'tried {{count}} time', 'tried {{count}} times'],
})
