import type { Helps } from '../help.ts'

export const approvalsHelps: Helps = {
  '/approvals': {
    title: ['待办', 'Inbox'],
    purpose: [
      '等你决定的、你发起的、抄送你的和你批过的申请，都在这里。',
      'What waits for your decision, what you asked for, what was copied to you and what you have decided.',
    ],
    doing: [
      [
        '在「待我批」点一行，右边看要点、理由和流程，直接「同意」或「驳回」。',
        'Under “To decide” choose a row: facts, reason and path appear beside it, with “Approve” and “Decline”.',
      ],
      [
        '勾选几件可以一起办；要看全的那几件会提示打开来批。',
        'Tick several to decide them together; those that need a full look say so.',
      ],
      [
        '在「我发起的」看到哪一步、等谁；可以「催办」或「撤回」。',
        '“Sent by me” shows the step and whom it waits for; “Remind” them or “Withdraw” it.',
      ],
      [
        '出差、休假前，在「委托」里请别人代你批。',
        'Before a journey or a leave, ask somebody to decide for you under “Delegation”.',
      ],
    ],
    knowing: [
      ['没有人能批自己的申请，流程会交给下一位。', 'Nobody decides on himself; it goes to the next in line.'],
      ['驳回要写理由，发起人会看到。', 'A refusal needs a reason, which the asker reads.'],
      ['你没有权限看的内容显示为锁，不影响你决定其余部分。', 'What you may not see shows a lock.'],
    ],
    pages: ['/', '/me', '/approvals/flows'],
    terms: [],
  },
  '/approvals/$id': {
    title: ['一件申请', 'One request'],
    purpose: [
      '一件申请的内容、走到哪一步、谁说了什么，和你能做的事。',
      'What is asked, how far it has come, who said what, and what you may do.',
    ],
    doing: [
      [
        '轮到你时：「同意」「驳回」，或「退回」给发起人修改。',
        'When it is your turn: “Approve”, “Decline”, or “Send back” to be mended.',
      ],
      [
        '拿不准就「加签」请别人也来批，或「转交」给更合适的人。',
        'Not sure: “Add approvers” who decide too, or “Hand over” to somebody better placed.',
      ],
      [
        '在「评论」里说明、加附件，用 @ 提到同事。',
        'Explain under “Comment”, attach files, and bring colleagues in with @.',
      ],
      ['等得久了「催办」，不需要了「撤回」。', '“Remind” when it takes long, “Withdraw” what is not needed any more.'],
      [
        '有权限的人可以「处理审批」：指定人、跳过一步、重新找人或结束。',
        'Who keeps the flows may “Repair” it: name others, skip a step, look again or end it.',
      ],
    ],
    knowing: [
      [
        '流程上虚线是还没到的步骤，名字按今天的情况算。',
        'Dashed steps are still to come; their names are as of today.',
      ],
      ['申请一直按提交时的流程版本走。', 'A request keeps the version of the flow that it began with.'],
      ['往来都会留下，不能删改。', 'All that was said and done stays; it can’t be changed.'],
    ],
    pages: ['/approvals'],
    terms: [],
  },
  '/approvals/all': {
    title: ['全部申请', 'All requests'],
    purpose: [
      '全公司的申请：走到哪里、等谁、哪些卡住或超时。',
      'Every request of the company: how far, waiting for whom, stuck or overdue.',
    ],
    doing: [
      ['先看「卡住的」和「超时的」。', 'Begin with “Stuck” and “Overdue”.'],
      ['打开一件，用「处理审批」让它继续。', 'Open one and “Repair” it to get it going.'],
    ],
    knowing: [
      [
        '卡住是指这一步没有人可以批：人离职了、不在，或只剩本人。',
        'Stuck means that nobody can decide a step: they have left, are away, or it is about themselves.',
      ],
      ['每次处理都要写理由，会留在往来里。', 'Each repair needs its reason, which is kept with the request.'],
    ],
    pages: ['/approvals', '/approvals/flows'],
    terms: [],
  },
  '/approvals/flows': {
    title: ['流程设计', 'Flow design'],
    purpose: ['每一类申请由谁批、分几步。', 'Who decides each kind of request, in which steps.'],
    doing: [
      ['点一类申请，看它的流程图、版本和草稿。', 'Open a kind to see its flow, its versions and its draft.'],
      ['看「进行中」有多少件还在走。', '“Open” tells how many are under way.'],
    ],
    knowing: [
      ['每一类都自带一个流程，可以直接用。', 'Each kind comes with a flow that works as it is.'],
      ['改流程不影响已经提交的申请。', 'Changing a flow never touches requests under way.'],
    ],
    pages: ['/approvals', '/approvals/all'],
    terms: [],
  },
  '/approvals/flows/$kind': {
    title: ['一个流程', 'One flow'],
    purpose: [
      '画出一类申请的审批流程，先试，再发布。',
      'Draws the approval flow of one kind: try it first, then publish it.',
    ],
    doing: [
      [
        '在两步之间加一步，选「审批人」：按关系、按角色或指定的人。',
        'Add a step between two others and choose “Who decides”: by relation, by role or by name.',
      ],
      [
        '多人时选「或签」「会签」或「依次」；需要时加「条件」和「超时」。',
        'Where there are several choose “Any one”, “Everybody” or “In turn”; add a “Condition” or a “Time-out” where needed.',
      ],
      ['「试运行」选一位员工，看会由谁来批。', '“Dry run” with an employee shows who would decide.'],
      ['满意了「发布」；不要了「放弃草稿」。', '“Publish” what you like, “Discard draft” what you don’t.'],
    ],
    knowing: [
      ['草稿自动保存，发布前不影响任何人。', 'The draft is saved as you go and touches nobody until it is published.'],
      ['发布过的版本都留着，不能改。', 'Published versions are kept and never change.'],
    ],
    pages: ['/approvals/flows', '/approvals/all'],
    terms: [],
  },
}
