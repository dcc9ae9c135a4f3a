import type { ImportField } from './columns.ts'

/** How headings are compared: full width as half, no case, no remarks in brackets, nothing but letters and digits. */
export function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【{〔].*?[)\]】}〕]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Headings that leave no doubt, as `bareHeading` makes them. */
export const exactHeadings: Record<ImportField, ReadonlySet<string>> = {
  employeeNo:
    words(`工号 员工编号 员工号 员工工号 人员编号 职工编号 职工号 编号 职号 工作证号 工牌号 employeeno employeenumber employeeid employeecode
    empid empno empcode empnumber staffno staffid staffnumber personnelno personnelnumber personnelid workerid id`),
  fullName: words(
    `姓名 员工姓名 人员姓名 职工姓名 中文姓名 中文名 名字 员工 name fullname employeename staffname chinesename employee`,
  ),
  sex: words('性别 gender sex'),
  birthDate: words('出生日期 出生年月日 出生年月 生日 出生 dateofbirth birthdate birthday birth dob'),
  residentId:
    words(`身份证 身份证号 身份证号码 居民身份证号码 公民身份号码 公民身份证号 证件号码 证件号 身份证件号码 residentid residentidno residentidnumber
    idcard idcardno idcardnumber idnumber idno nationalid`),
  mobile:
    words(`手机 手机号 手机号码 电话 联系电话 移动电话 联系方式 本人电话 mobile mobileno mobilephone mobilenumber phone phonenumber
    cellphone cell tel telephone contactnumber`),
  email: words('邮箱 电子邮箱 电子邮件 邮件 邮箱地址 公司邮箱 工作邮箱 企业邮箱 email emailaddress mail workemail'),
  hireDate:
    words(`入职日期 入职时间 入职日 入司日期 入司时间 入厂日期 入厂时间 到岗日期 报到日期 进公司日期 进公司时间 本单位入职时间 hiredate dateofhire
    startdate joindate joiningdate dateofjoining datejoined hiredon onboarddate entrydate`),
  leaveDate:
    words(`离职日期 离职时间 离职日 离司日期 离司时间 最后工作日 解除日期 离厂日期 leavedate leavingdate terminationdate dateoftermination
    enddate exitdate lastday lastworkingday lastworkday resignationdate dateofleaving`),
  leaveReason: words(
    '离职原因 离职事由 离职说明 leavereason leavingreason reasonforleaving terminationreason termreason exitreason',
  ),
  leaveKind: words('离职类型 离职类别 离职性质 离职方式 leavekind kindofleaving leavetype terminationtype exittype'),
  legalEntity:
    words(`公司 公司名称 用人单位 employingentity 所属公司 法人 法人主体 法人公司 用工主体 用工单位 合同主体 合同公司 合同单位 签约主体 签约公司 劳动合同主体 主体
    company companyname legalentity employer entity`),
  city: words(
    '城市 所在城市 工作城市 工作地 工作地点 工作所在地 办公地点 办公城市 常驻地 city workcity worklocation location officelocation office',
  ),
  orgUnit:
    words(`部门 部门名称 所属部门 所在部门 部门路径 组织 组织单元 所属组织 科室 中心 事业部 团队 小组 班组 车间 department departmentname dept
    orgunit organizationunit organisationunit team unit division group`),
  position: words(
    '岗位 岗位名称 职位 职位名称 职务 职务名称 position positiontitle jobtitle title job jobrole role jobname',
  ),
  jobFamily: words('序列 职位序列 岗位序列 职务序列 职族 职类 岗位类别 职位类别 jobfamily jobcategory jobgroup family'),
  level: words('职级 级别 职等 岗级 岗位级别 职位等级 员工等级 level joblevel grade jobgrade rank'),
  managerNo:
    words(`上级工号 直属上级工号 直接上级工号 主管工号 直属主管工号 汇报人工号 汇报对象工号 经理工号 managerno managersno managerid manageremployeeno
    managernumber manageremployeeid supervisorid supervisorno reportstoid linemanagerid`),
  managerName:
    words(`上级 直属上级 直接上级 上级姓名 直属上级姓名 直接上级姓名 上级领导 直属领导 直接领导 主管 直属主管 直接主管 汇报对象 汇报人 汇报上级
    manager managername supervisor supervisorname reportsto reportingto linemanager directmanager`),
  employmentType:
    words(`用工形式 用工类型 用工性质 用工方式 员工类型 员工类别 员工性质 人员类型 人员类别 人员性质 聘用形式 employmenttype employeetype
    workertype employmentstatus contracttype`),
  contractStart:
    words(`合同开始 合同开始日期 合同开始时间 合同起始 合同起始日期 合同起始日 合同起 现合同开始日期 合同生效日期 劳动合同开始日期 劳动合同起始日期
    contractstart contractstarts contractstartdate contractfrom`),
  contractEnd:
    words(`合同到期 合同到期日 合同到期日期 合同到期时间 合同结束 合同结束日期 合同终止日期 合同截止 合同截止日期 合同止 现合同到期日 劳动合同到期日
    劳动合同到期日期 劳动合同终止日期 contractend contractends contractenddate contractto contractexpiry contractexpirydate`),
  probationEnd:
    words(`试用期截止 试用期截止日期 试用期结束 试用期结束日期 试用期到期 试用期到期日 试用期止 试用截止日期 试用到期日 转正日期 转正时间 预计转正日期
    实际转正日期 probationend probationends probationenddate endofprobation confirmationdate`),
  firstWorkDate:
    words(`参加工作时间 参加工作日期 参加工作年月 首次参加工作时间 首次参加工作日期 首次工作日期 工作日期 firstworkdate firstworkingdate
    careerstart careerstartdate`),
  monthlyWage:
    words(`月薪 基本工资 基本薪资 基本月薪 月工资 月基本工资 工资 工资标准 薪资 底薪 薪酬 salary monthlysalary basesalary basicsalary
    monthlyincome monthlywage monthlypay basepay basicpay wage pay`),
  education: words('学历 最高学历 文化程度 教育程度 education educationlevel highesteducation degree'),
  maritalStatus: words('婚姻状况 婚姻状态 婚姻 婚否 maritalstatus marital maritaldesc'),
  hukouAddress: words(
    '户籍地址 户籍所在地 户口所在地 户籍地 户籍 户口地址 身份证地址 hukou hukouaddress registeredaddress',
  ),
  currentAddress: words(
    '现住址 现住地址 现居住地 现居住地址 居住地址 家庭住址 家庭地址 住址 通讯地址 地址 联系地址 currentaddress homeaddress address',
  ),
  emergencyContact:
    words(`紧急联系人 紧急联系人姓名 紧急联系人电话 紧急联系人手机 紧急联系人联系方式 紧急联系人关系 紧急联系电话 紧急联系方式 应急联系人
    emergencycontact emergencycontactname emergencycontactphone emergencyphone`),
  bankAccount: words(
    '银行卡号 银行卡 银行账号 银行帐号 银行账户 工资卡号 工资卡 工资账号 卡号 bankaccount bankaccountno bankaccountnumber bankcard accountnumber',
  ),
}

/** Headings that probably mean the field; tried after the exact ones, in this order. */
export const likelyHeadings: readonly (readonly [RegExp, ImportField])[] = [
  [/紧急|应急|emergency/, 'emergencyContact'],
  [/(上级|主管|经理|领导|汇报).*(工号|编号)|(manager|supervisor).*(no|id|number)$/, 'managerNo'],
  [/(直属|直接)(上级|主管|领导|经理)|汇报(对象|人|给)|reportsto/, 'managerName'],
  [/身份证|证件号/, 'residentId'],
  [/入职|入司|入厂|到岗日/, 'hireDate'],
  [/离职.*(日期|时间|日$)|最后工作日|termination.*date/, 'leaveDate'],
  [/离职.*(原因|事由)/, 'leaveReason'],
  [/离职.*(类型|类别)/, 'leaveKind'],
  [/合同.*(开始|起始|起$|生效|签订日|签署日)/, 'contractStart'],
  [/合同.*(到期|结束|终止|截止|止$|期满)/, 'contractEnd'],
  [/试用.*(止|结束|到期|截止|期满)|转正.*(日|时间)/, 'probationEnd'],
  [/参加工作|首次工作/, 'firstWorkDate'],
  [/出生|生日|birth/, 'birthDate'],
  [/(银行|工资).*(卡|账|帐)号/, 'bankAccount'],
  [/手机|mobile/, 'mobile'],
  [/邮箱|邮件|email/, 'email'],
  [/户籍.*(地|址)|户口.*(地|址)/, 'hukouAddress'],
  [/(现|居)住.*(地|址)|家庭.*(地|住)址/, 'currentAddress'],
  [
    /^[一二三四五六1-6]级(部门|组织|单位|机构)|^(部门|组织|department|dept|orglevel|level)[一二三四五六1-6]$/,
    'orgUnit',
  ],
  [/(用工|员工|人员)(形式|类型|性质|类别)/, 'employmentType'],
  [/序列|职族/, 'jobFamily'],
  [/职级|职等|岗级/, 'level'],
  [/(基本|岗位|月)(工资|薪资|薪)/, 'monthlyWage'],
  [/部门|department/, 'orgUnit'],
  [/岗位|职位|jobtitle/, 'position'],
  [/工号|(员工|人员|职工)编号|employee(no|id|number)/, 'employeeNo'],
  [/法人|(合同|用工|签约)(主体|公司)/, 'legalEntity'],
  [/婚/, 'maritalStatus'],
  [/学历/, 'education'],
  [/姓名/, 'fullName'],
  [/城市|工作地/, 'city'],
]

/** 姓 and 名 in columns of their own. */
export const familyNames = words('姓 姓氏 surname lastname familyname employeelastname')
export const givenNames = words('名 名字 givenname firstname forename employeefirstname')

/** Words of files for the values of a choice, compared without case and spaces. */
export const valueWords: Partial<Record<ImportField, Readonly<Record<string, readonly string[]>>>> = {
  sex: {
    male: ['男', '男性', '男士', '先生', 'm', 'male', 'man'],
    female: ['女', '女性', '女士', '小姐', 'f', 'female', 'woman'],
  },
  employmentType: {
    full_time: [
      '全职',
      '全日制',
      '正式',
      '正式工',
      '正式员工',
      '合同制',
      '合同工',
      '劳动合同',
      '劳动合同制',
      '劳动合同工',
      '在编',
      '正式制',
      '试用',
      '试用期',
      'fulltime',
      'permanent',
      'regular',
      'ft',
    ],
    part_time: ['兼职', '非全日制', '非全日制用工', '小时工', '钟点工', 'parttime', 'pt'],
    dispatch: [
      '劳务派遣',
      '派遣',
      '派遣制',
      '派遣工',
      '派遣员工',
      'dispatched',
      'agency',
      'labordispatch',
      'labourdispatch',
    ],
    outsourcing: ['外包', '劳务外包', '业务外包', '外包员工', '劳务', 'outsourced', 'contractor'],
    intern: ['实习', '实习生', '见习', '见习生', 'internship', 'trainee'],
    over_age: ['超龄', '超龄人员', '超龄用工', 'overage'],
    rehire: ['返聘', '退休返聘', '离退休返聘', '退休再聘', 'rehired', 'reemployed'],
  },
  leaveKind: {
    voluntary: [
      '主动离职',
      '主动',
      '辞职',
      '自愿',
      '自愿离职',
      '个人原因',
      '个人辞职',
      '自动离职',
      '自离',
      'resigned',
      'resignation',
      'resign',
      'quit',
    ],
    involuntary: [
      '被动离职',
      '被动',
      '辞退',
      '开除',
      '解除',
      '解除合同',
      '解聘',
      '裁员',
      '协商解除',
      '协商离职',
      '劝退',
      '不胜任',
      '合同到期不续签',
      '试用不合格',
      'terminated',
      'dismissed',
      'fired',
      'laidoff',
      'layoff',
      'redundancy',
      'terminatedforcause',
    ],
    retired: ['退休', '退休离职', '到龄退休', 'retirement', 'retire'],
    other: ['其他', '其它', '死亡', '身故', '调出', '调动', '转出', 'death', 'transferred'],
  },
}
