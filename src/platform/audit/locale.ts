import { defineWords, type WordTable } from '../words.ts'

export const operationWords: WordTable = {
  audit: ['审计', 'Audit'],
  'audit.search': ['查询审计记录', 'Search the audit'],
  'audit.operations': ['审计的操作列表', 'Operations in the audit'],
  'audit.state': ['审计链状态', 'State of the audit chain'],
  'audit.verify': ['核对审计链', 'Verify the audit chain'],
  'audit.verify#sentence': ['{{actor}}核对了审计链', '{{actor}} verified the audit chain'],
}

export const refusalWords: WordTable = {}

export const absentWords = defineWords('platform.audit.names', {
  gone: ['（已删除）', '(deleted)'],
  goneUser: ['（已删除的用户）', '(deleted user)'],
  visitor: ['未登录的访客', 'A visitor'],
  system: ['系统', 'The system'],
})

export const words = defineWords('platform.audit', {
  title: ['审计', 'Audit'],
  text: ['搜索：人、操作、内容', 'Search people, operations, content'],
  operation: ['操作', 'Operation'],
  period: ['时间', 'Period'],
  at: ['时间', 'When'],
  sentence: ['发生了什么', 'What happened'],
  door: ['入口', 'Door'],
  ip: ['IP', 'IP'],
  'door.web': ['网页', 'Web'],
  'door.http': ['接口', 'API'],
  'door.cli': ['命令行', 'Command line'],
  'door.job': ['后台任务', 'Job'],
  'door.test': ['测试', 'Test'],
  more: ['更早的记录', 'Earlier entries'],
  newest: ['回到最新', 'Back to the newest'],
  'period.7': ['最近7天', 'Last 7 days'],
  'period.30': ['最近30天', 'Last 30 days'],
  'period.365': ['最近一年', 'Last year'],
  who: ['谁', 'Who'],
  whom: ['涉及', 'About'],
  number: ['序号', 'Number'],
  content: ['内容', 'Content'],
  chainState: [
    '共{{entries}}条，{{sealed}}条已封存，最近一次 {{at}}。封存后谁改过、删过、添过，点「核对」都能查出来',
    '{{entries}} entries, {{sealed}} of them sealed, last at {{at}}. Whatever is edited, deleted or added after that is found out by “Verify”',
  ],
  neverSealed: ['还没有封存的记录', 'Nothing sealed yet'],
  verify: ['核对', 'Verify'],
  verifying: ['正在核对，已看{{done}}条…', 'Verifying, {{done}} entries so far…'],
  intact: [
    '{{entries}}条记录完好，没有被改、删或添加',
    '{{entries}} entries are intact: none was edited, deleted or inserted',
  ],
  broken: ['发现{{count}}处问题', '{{count}} problem found', '{{count}} problems found'],
  failed: ['核对没有完成，请重试', 'The check did not finish; try again'],
  'problem.edited': ['第{{id}}条被改过', 'Entry {{id}} was edited'],
  'problem.deleted': ['第{{id}}条被删除', 'Entry {{id}} was deleted'],
  'problem.inserted': ['第{{id}}条不是系统写入的', 'Entry {{id}} was not written by the system'],
  'problem.seal': ['第{{id}}个封印被改过或缺失', 'Seal {{id}} was altered or one before it is missing'],
  'problem.cutTail': ['第{{id}}个封印之后的记录被截断', 'The chain was cut before seal {{id}}'],
  'problem.rehashed': ['审计链被整体重做（第{{id}}个封印不符）', 'The chain was made anew (seal {{id}} differs)'],
})
