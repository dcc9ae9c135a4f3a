import type { WordTable } from '../words.ts'

export const operationWords: WordTable = {
  metric: ['指标', 'Metrics'],
  'metric.catalogue': ['查看指标定义', 'Open the definitions of metrics'],
  'metric.values': ['查看指标数值', 'Read metrics'],
  'metric.setTarget': ['设定指标目标', 'Set the target of a metric'],
  'metric.setTarget#sentence': ['{{actor}}设定了指标目标', '{{actor}} set the target of a metric'],
}

export const refusalWords: WordTable = {
  'metric.unknown': [
    '没有名为{{key}}的指标，可在指标目录里选择',
    'There is no metric {{key}}; choose one from the catalogue',
  ],
  'metric.closed': [
    '「{{name}}」只给能看全公司汇总的人看，你的权限不够。请找管理员',
    '“{{nameEn}}” is told only to who may see its sums for the whole company. Ask the administrator',
  ],
  'metric.noBreakdown': ['指标{{key}}不能按{{by}}细分', '{{key}} cannot be broken down by {{by}}'],
  'metric.notYet': [
    '{{day}}还没有到，请选今天（{{today}}）或更早的一天',
    '{{day}} is still to come: choose today ({{today}}) or an earlier day',
  ],
}
