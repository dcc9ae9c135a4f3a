import type { WordTable } from './words.ts'

/** What every door may say "no" with, whatever the operation. */
export const refusalWords: WordTable = {
  'permission.denied': [
    '你没有权限这样做。需要的话，请让管理员在「权限矩阵」里开通',
    'You may not do this. If you need it, ask an administrator to open it in the permission matrix',
  ],
  'operation.unknown': [
    '没有「{{operation}}」这个操作，请对照接口说明',
    'There is no operation “{{operation}}”; see the API reference',
  ],
  'input.invalid': ['「{{at}}」填写不对，请检查后重试', '“{{at}}” is not right; check it and try again'],
  'input.notJson': ['请求内容不是有效的 JSON', 'The request body is not valid JSON'],
  'input.tooLarge': ['内容太大，最多{{megabytes}}MB', 'Too large: at most {{megabytes}} MB'],
  'request.foreignOrigin': [
    '请求来自别的网站（{{origin}}），已拦下',
    'Stopped: the request comes from another site ({{origin}})',
  ],
  'start.notSetUp': [
    '公司还没有建好，请先运行 renhe init 或打开网页完成引导',
    'The company is not set up yet: run “renhe init” or finish the guided start in the browser',
  ],
  'export.notAList': ['「{{operation}}」不是清单，不能导出', '“{{operation}}” is not a list and cannot be exported'],
  bug: [
    '出错了，你没有丢失任何修改。错误号 {{number}}',
    'Something went wrong. None of your changes are lost. Error number {{number}}',
  ],
}
