import { defineWords } from '#platform/words.ts'

/** How a request stands, said beside the record that it is about. */
export const words = defineWords('organization.approval', {
  waitsFor: ['等{{names}}审批', 'Waits for {{names}}'],
  comma: ['、', ', '],
  'answer.declined': ['审批没有通过，退回成草案', 'Declined: it is a draft again'],
  'answer.returned': ['审批退回修改', 'Sent back to be mended'],
  'answer.withdrawn': ['申请已撤回，又是草案了', 'Withdrawn: it is a draft again'],
  openApproval: ['查看审批', 'See the approval'],
})
