import type { WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'organization.chart': ['查看架构图', 'See the chart'],
  'organization.units': ['查看部门', 'See units'],
  'organization.unit': ['查看部门详情', 'See a unit'],
  'organization.changeDays': ['查看架构变动日', 'See days of change'],
  'organization.createUnit': ['新建部门', 'Create a unit'],
  'organization.createUnit#sentence': ['{{actor}}新建了部门{{subject}}', '{{actor}} created the unit {{subject}}'],
  'organization.renameUnit': ['部门改名', 'Rename a unit'],
  'organization.renameUnit#sentence': ['{{actor}}给{{subject}}改了名', '{{actor}} renamed {{subject}}'],
  'organization.moveUnit': ['划转部门', 'Move a unit'],
  'organization.moveUnit#sentence': ['{{actor}}划转了{{subject}}', '{{actor}} moved {{subject}}'],
  'organization.reorderUnit': ['调整部门顺序', 'Reorder units'],
  'organization.reorderUnit#sentence': [
    '{{actor}}调整了{{subject}}下级部门的顺序',
    '{{actor}} reordered the units below {{subject}}',
  ],
  'organization.setHead': ['更换部门负责人', 'Change the head of a unit'],
  'organization.setHead#sentence': ['{{actor}}更换了{{subject}}的负责人', '{{actor}} changed the head of {{subject}}'],
  'organization.suggestHeads': ['推定部门负责人', 'Suggest heads of units'],
  'organization.setHeads': ['批量设置部门负责人', 'Set heads of many units'],
  'organization.setHeads#sentence': [
    '{{actor}}按汇报关系设置了{{subject}}的负责人',
    '{{actor}} set the heads of {{subject}}',
  ],
  'organization.setAccounts': ['设置用人单位与成本中心', 'Set employing entity and cost centre'],
  'organization.setAccounts#sentence': [
    '{{actor}}设置了{{subject}}的用人单位与成本中心',
    '{{actor}} set employing entity and cost centre of {{subject}}',
  ],
  'organization.closeUnit': ['撤销部门', 'Close a unit'],
  'organization.closeUnit#sentence': ['{{actor}}撤销了{{subject}}', '{{actor}} closed {{subject}}'],
  'organization.undoUnitChange': ['撤回部门变动', 'Take back a change to a unit'],
  'organization.undoUnitChange#sentence': [
    '{{actor}}撤回了{{subject}}的一次变动',
    '{{actor}} took back a change to {{subject}}',
  ],
  'organization.findPeople': ['查找人员', 'Find people'],
  'organization.positions': ['查看岗位', 'See positions'],
  'organization.savePosition': ['保存岗位', 'Save a position'],
  'organization.savePosition#sentence': [
    '{{actor}}保存了{{subject}}的岗位',
    '{{actor}} saved a position of {{subject}}',
  ],
  'organization.closePosition': ['取消岗位', 'Close a position'],
  'organization.closePosition#sentence': [
    '{{actor}}取消了{{subject}}的岗位',
    '{{actor}} closed a position of {{subject}}',
  ],
  'organization.headcount': ['查看编制', 'See headcount'],
  'organization.setHeadcount': ['设置编制', 'Set headcount'],
  'organization.setHeadcount#sentence': [
    '{{actor}}设置了{{subject}}的编制',
    '{{actor}} set the headcount of {{subject}}',
  ],
  'organization.legalEntities': ['查看用人单位', 'See employing entities'],
  'organization.saveLegalEntity': ['保存用人单位', 'Save an employing entity'],
  'organization.saveLegalEntity#sentence': ['{{actor}}保存了用人单位', '{{actor}} saved an employing entity'],
  'organization.costCentres': ['查看成本中心', 'See cost centres'],
  'organization.saveCostCentre': ['保存成本中心', 'Save a cost centre'],
  'organization.saveCostCentre#sentence': ['{{actor}}保存了成本中心', '{{actor}} saved a cost centre'],
  'organization.company': ['查看公司', 'See the company'],
  'organization.saveCompany': ['保存公司信息', 'Save the company'],
  'organization.saveCompany#sentence': ['{{actor}}保存了公司信息', '{{actor}} saved the company'],
  'organization.reorganizations': ['查看调整草案', 'See re-organisation drafts'],
  'organization.reorganization': ['查看调整草案详情', 'See a re-organisation draft'],
  'organization.draftReorganization': ['起草组织调整', 'Draft a re-organisation'],
  'organization.draftReorganization#sentence': ['{{actor}}起草了组织调整', '{{actor}} drafted a re-organisation'],
  'organization.saveReorganizationSteps': ['保存调整步骤', 'Save the steps of a draft'],
  'organization.saveReorganizationSteps#sentence': ['{{actor}}保存了调整步骤', '{{actor}} saved the steps of a draft'],
  'organization.scheduleReorganization': ['提交组织调整审批', 'Send a re-organisation for approval'],
  'organization.scheduleReorganization#sentence': [
    '{{actor}}提交了组织调整审批',
    '{{actor}} sent a re-organisation for approval',
  ],
  'organization.discardReorganization': ['放弃调整草案', 'Discard a draft'],
  'organization.discardReorganization#sentence': ['{{actor}}放弃了调整草案', '{{actor}} discarded a draft'],
  'organization.applyReorganization': ['执行组织调整', 'Apply a re-organisation'],
  'organization.applyReorganization#sentence': ['{{actor}}执行了组织调整', '{{actor}} applied a re-organisation'],
}

export const refusalWords: WordTable = {
  'organization.notFound': [
    '没有找到，可能已被删除。回到架构图再选一次',
    'Not found; it may have been removed. Choose it again from the chart',
  ],
  'organization.notThatDay': [
    '{{day}}这一天它还不在或已经撤销。换一个日期',
    'It does not stand on {{day}}. Choose another day',
  ],
  'organization.circle': [
    '{{unit}}不能划到自己的下级。换一个上级部门',
    '{{unit}} can’t go below itself. Choose another superior unit',
  ],
  'organization.intoItself': [
    '部门不能划到自己下面。换一个上级部门',
    'A unit can’t go below itself. Choose another superior unit',
  ],
  'organization.superiorGone': [
    '从{{day}}起，{{unit}}的上级{{superior}}不在了。先把{{unit}}划到别处，或换一个日期',
    'From {{day}} the superior of {{unit}}, {{superior}}, does not stand. Move {{unit}} first or choose another day',
  ],
  'organization.nameTaken': [
    '同一个上级下已经有「{{name}}」（从{{day}}起）。换一个名称',
    'There is already a “{{name}}” under the same superior from {{day}}. Choose another name',
  ],
  'organization.codeTaken': ['这个编码已被使用。换一个编码', 'This code is taken. Choose another'],
  'organization.entityCodeTaken': [
    '这个用人单位编码已被使用。换一个编码',
    'This employing entity code is taken. Choose another',
  ],
  'organization.costCentreCodeTaken': [
    '这个成本中心编码已被使用。换一个编码',
    'This cost centre code is taken. Choose another',
  ],
  'organization.positionCodeTaken': ['这个岗位编码已被使用。换一个编码', 'This position code is taken. Choose another'],
  'organization.rootStays': ['公司是最上级，不能划转或撤销', 'The company is at the top: it can’t be moved or closed'],
  'organization.closedAsMade': [
    '这一天才新建。想取消新建，请撤回它',
    'It begins on this very day. To cancel it, take its creation back',
  ],
  'organization.hasUnits': [
    '下面还有{{units}}。先划走或撤销它们',
    '{{units}} still stand below it. Move or close them first',
  ],
  'organization.hasPeople': [
    '还有{{count}}人在这里（含之后转入的）。先把他们调走，或在调整草案里写明去向',
    '{{count}} person is here or is to come. Transfer them first, or say in a draft where they go',
    '{{count}} people are here or are to come. Transfer them first, or say in a draft where they go',
  ],
  'organization.hasPositions': [
    '还有岗位{{positions}}。先取消它们',
    'It still has the positions {{positions}}. Close them first',
  ],
  'organization.headUnknown': [
    '没有找到这位负责人。从花名册里重新选择',
    'This head was not found. Choose again from the roster',
  ],
  'organization.nothingThatDay': ['{{day}}没有变动可撤回', 'Nothing changed on {{day}}'],
  'organization.builtUpon': [
    '{{day}}之后又有变动。先撤回之后的变动，或新做一次调整',
    'There are later changes than {{day}}. Take those back first, or make a new change',
  ],
  'organization.positionHeld': [
    '还有{{count}}人在这个岗位上。先调整他们的岗位',
    '{{count}} person holds this position. Change it first',
    '{{count}} people hold this position. Change theirs first',
  ],
  'organization.reportingCircle': [
    '岗位不能汇报给自己或自己的下级',
    'A position can’t report to itself or to one below it',
  ],
  'organization.otherUnitsPosition': ['这个岗位不属于所选部门', 'This position is not of the chosen unit'],
  'organization.noCompany': ['先在引导中设置公司', 'Set up the company first'],
  'organization.draftClosed': [
    '「{{name}}」已执行或已放弃，不能再改。新起草一份',
    '“{{name}}” is applied or discarded. Draft a new one',
  ],
  'organization.noSteps': ['草案里还没有步骤。先加一步', 'The draft has no step yet. Add one first'],
  'organization.draftConflicts': [
    '还有{{count}}处冲突。先在步骤里解决',
    '{{count}} conflict remains. Resolve it in the steps first',
    '{{count}} conflicts remain. Resolve them in the steps first',
  ],
  'organization.tooEarly': [
    '还没到{{day}}。审批通过后，到日子自动执行',
    '{{day}} has not come. Once approved it is applied on its day',
  ],
  'organization.draftAsking': [
    '「{{name}}」正在审批，内容已锁定。要改，先撤回申请',
    '“{{name}}” is being decided and locked. Withdraw the request first to change it',
  ],
  'organization.notApproved': [
    '「{{name}}」还没有审批通过。先提交审批',
    '“{{name}}” is not approved yet. Send it for approval first',
  ],
}
