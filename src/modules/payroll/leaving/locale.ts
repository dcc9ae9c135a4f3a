import { defineWords, type WordTable } from '#platform/words.ts'

export const words = defineWords('payroll.leaving', {
  'line.compensation': ['经济补偿', 'Economic compensation'],
  'line.unusedLeave': ['未休年假工资', 'Unused annual leave'],
  nothingOwed: ['这种情况依法不用付经济补偿', 'On this ground the law gives no compensation'],
  noUnused: ['没有应休未休的年休假', 'No annual leave is left unused'],
  noticeTitle: ['离职结算', 'Pay at leaving'],
  notice: ['{{name}}的离职结算还没确认', 'The final pay of {{name}} is still to be settled'],
})

export const operationWords: WordTable = {
  'payroll.leavers': ['查看离职结算', 'See pay at leaving'],
  'payroll.leavingPay': ['查看一个人的离职结算', 'See somebody’s pay at leaving'],
  'payroll.leavingPay#sentence': [
    '{{actor}}查看了{{subject}}的离职结算',
    '{{actor}} looked at the final pay of {{subject}}',
  ],
  'payroll.settleLeaving': ['确认离职结算', 'Settle pay at leaving'],
  'payroll.settleLeaving#sentence': [
    '{{actor}}确认了{{subject}}的离职结算',
    '{{actor}} settled the final pay of {{subject}}',
  ],
  'payroll.reopenLeaving': ['撤回离职结算', 'Open a settlement again'],
  'payroll.reopenLeaving#sentence': [
    '{{actor}}撤回了{{subject}}的离职结算',
    '{{actor}} opened the final pay of {{subject}} again',
  ],
}

export const refusalWords: WordTable = {
  'payroll.leaving.stays': [
    '还没有登记离职，不用结算。请先在花名册里办理离职',
    'No leaving is recorded, so there is nothing to settle. Record it in the roster first',
  ],
  'payroll.leaving.settled': ['已经确认过了。要改，请先撤回结算', 'It is settled already. Open it again to change it'],
  'payroll.leaving.notSettled': ['还没有确认，不用撤回。请刷新', 'It is not settled. Load the page anew'],
  'payroll.leaving.paid': [
    '已经随锁定的工资发了，不能撤回。要更正，请在「一次性项目」里录一笔差额',
    'A closed run has paid it, so it stands. To correct it, add the difference as a one-off',
  ],
  'payroll.leaving.groundMissing': [
    '请先选解除或终止的依据：它决定要不要付经济补偿',
    'Choose the ground first: it decides whether compensation is owed',
  ],
  'payroll.leaving.lineMissing': ['每一项都要决定付多少，请刷新再试', 'Every line must be decided. Load the page anew'],
  'payroll.leaving.reasonMissing': [
    '「{{line}}」和依法算出的{{proposed}}元不一样，请写明原因',
    '“{{lineEn}}” is not the {{proposed}} yuan that the law comes to: say why',
  ],
  'payroll.oneOff.ofLeaving': [
    '这笔来自离职结算。请到「离职结算」里撤回，再重新确认',
    'This comes from a settlement. Open it again under “Pay at leaving”, then settle it anew',
  ],
}
