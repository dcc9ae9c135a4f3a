import { defineWords } from '#platform/words.ts'

/** Who decides a request, said beside the record that it is about. */
export const words = defineWords('organization.approval', {
  whoDecides: ['谁来审批', 'Who decides'],
  nobody: ['眼下没有人，由管理员指定', 'Nobody yet; an administrator will name somebody'],
  atOnce: ['没有人要审批，提交后直接通过', 'Nobody has to decide: it holds once it is sent'],
  or: ['或', ' or '],
  and: ['、', ', '],
  thereafter: ['，再', ', then '],
  more: ['等{{count}}人', 'and {{count}} more', 'and {{count}} more'],
  'state.done': ['已同意', 'agreed'],
  'state.current': ['待审批', 'to decide'],
  'state.coming': ['之后', 'after that'],
  'answer.declined': ['审批没有通过，退回成草案', 'Declined: it is a draft again'],
  'answer.returned': ['审批退回修改', 'Sent back to be mended'],
  'answer.withdrawn': ['申请已撤回，又是草案了', 'Withdrawn: it is a draft again'],
  openApproval: ['查看审批', 'See the approval'],
})
