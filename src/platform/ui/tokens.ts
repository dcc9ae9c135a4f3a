import { type ThemeConfig, theme } from 'antd'
import type { Language } from '../words.ts'

export type Mode = 'light' | 'dark'

export const light = {
  bg: '#F4F4F1',
  sheet: '#FFFFFF',
  sunk: '#FAFAF8',
  hover: '#F3F4F2',
  line: '#E7E6E1',
  line2: '#CFCDC6',
  ctl: '#8A8D88',
  t1: '#1D2426',
  t2: '#4E575A',
  t3: '#636B6D',
  t4: '#A3A8A8' /* disabled only */,
  pri: '#0E6B7C',
  priHover: '#0B7C90',
  priDown: '#094F5C',
  priSoft: '#E4F1F3',
  priLine: '#A9D2D9',
  onPri: '#FFFFFF',
  ok: '#3A7434',
  okSoft: '#EAF4E6',
  warn: '#8F5A00',
  warnSoft: '#FDF1D8',
  warnMark: '#C87D05',
  bad: '#B93526',
  badSoft: '#FCEBE7',
  badMark: '#D5503F',
  seal: '#C2452D' /* today line, unread dot */,
}
export const dark: typeof light = {
  bg: '#121516',
  sheet: '#1A1E20',
  sunk: '#202527',
  hover: '#252B2D',
  line: '#2D3436',
  line2: '#424B4E',
  ctl: '#7C8789',
  t1: '#E9EBE9',
  t2: '#B5BBBB',
  t3: '#949C9D',
  t4: '#636B6C',
  pri: '#62BDCB',
  priHover: '#7CCBD7',
  priDown: '#4AA5B4',
  priSoft: '#17343A',
  priLine: '#2A5962',
  onPri: '#06272D',
  ok: '#8CC47F',
  okSoft: '#1E3019',
  warn: '#E5B152',
  warnSoft: '#382B10',
  warnMark: '#D99A2B',
  bad: '#F09081',
  badSoft: '#3D1F1A',
  badMark: '#E06B59',
  seal: '#D9603F',
}
// text: t1 t2 t3, pri, ok, warn, bad all ≥ 4.5:1 on sheet, sunk and their own Soft; *Mark and ctl ≥ 3:1 (shapes only)
export const font =
  'RhDot, -apple-system, "Segoe UI Variable Text", "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", MiSans, ' +
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'
/** Curly quotes are full-width in Chinese fonts: English takes Latin ones first. */
const latinFont = `"Segoe UI Variable Text", "Segoe UI", -apple-system, Roboto, "Helvetica Neue", "Noto Sans", Arial, ${font}`

type Palette = typeof light

const shadow = '0 8px 28px rgba(28,36,38,.12), 0 1px 3px rgba(28,36,38,.08)'

const shape = {
  fontFamily: 'var(--font)',
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeHeading1: 28,
  fontSizeHeading2: 20,
  fontSizeHeading3: 16,
  fontWeightStrong: 600,
  lineHeight: 1.5715,
  controlHeight: 32,
  controlHeightSM: 26,
  controlHeightLG: 44,
  borderRadius: 6,
  borderRadiusSM: 4,
  borderRadiusXS: 3,
  borderRadiusLG: 10,
  sizeUnit: 4,
  sizeStep: 4,
  boxShadow: shadow,
  boxShadowSecondary: shadow,
  boxShadowTertiary: 'none',
  motionDurationFast: '0.08s',
  motionDurationMid: '0.14s',
  motionDurationSlow: '0.2s',
}

const signals = (c: Palette) => ({
  colorPrimary: c.pri,
  colorInfo: c.pri,
  colorLink: c.pri,
  colorLinkHover: c.priHover,
  colorPrimaryHover: c.priHover,
  colorPrimaryActive: c.priDown,
  colorPrimaryBg: c.priSoft,
  colorPrimaryBorder: c.priLine,
  colorSuccess: c.ok,
  colorSuccessBg: c.okSoft,
  colorWarning: c.warn,
  colorWarningBg: c.warnSoft,
  colorError: c.bad,
  colorErrorBg: c.badSoft,
  colorErrorText: c.bad,
})

const inkAndPaper = (c: Palette) => ({
  colorBgLayout: c.bg,
  colorBgContainer: c.sheet,
  colorBgElevated: c.sheet,
  colorFillAlter: c.sunk,
  colorFillTertiary: c.hover,
  controlItemBgHover: c.hover,
  controlItemBgActive: c.priSoft,
  controlItemBgActiveHover: c.priSoft,
  colorText: c.t1,
  colorTextHeading: c.t1,
  colorTextSecondary: c.t2,
  colorTextTertiary: c.t3,
  colorTextDescription: c.t3,
  colorTextPlaceholder: c.t3,
  colorTextQuaternary: c.t4,
  colorIcon: c.t3,
  colorBorder: c.line2,
  colorBorderSecondary: c.line,
  colorSplit: c.line,
})

const components = (c: Palette): NonNullable<ThemeConfig['components']> => ({
  Button: {
    fontWeight: 400,
    primaryShadow: 'none',
    defaultShadow: 'none',
    dangerShadow: 'none',
    primaryColor: c.onPri,
    paddingInline: 12,
    paddingInlineSM: 8,
    contentFontSizeSM: 13,
  },
  Select: { optionSelectedFontWeight: 400 },
})

/** `darkAlgorithm` shifts the seeds it is given: they are put back after it ran. */
export function antdTheme(mode: Mode): ThemeConfig {
  const c = mode === 'light' ? light : dark
  const base = mode === 'light' ? theme.defaultAlgorithm : theme.darkAlgorithm
  return {
    algorithm: (seed) => ({
      ...base(seed),
      colorPrimary: c.pri,
      colorInfo: c.pri,
      colorSuccess: c.ok,
      colorWarning: c.warn,
      colorError: c.bad,
    }),
    cssVar: { prefix: 'rh', key: 'rh' },
    hashed: false,
    token: { ...shape, ...signals(c), ...inkAndPaper(c) },
    components: components(c),
  }
}

/** 8 categories, ordered: tell apart under normal, protan, deutan and tritan sight, each 3:1 on the sheet. */
export const categorical = {
  light: ['#0E6B7C', '#D07C28', '#3F3691', '#4F8CE0', '#7C0227', '#829A75', '#A375A3', '#964E00'],
  dark: ['#62BDCB', '#E59A4A', '#4E67A8', '#4E8AE2', '#C5726F', '#777011', '#FFDBFE', '#F1C807'],
}
/** Ink text on 1–4, white on 5–7. */
export const sequential = ['#EEF5F6', '#CFE3E7', '#A3CBD3', '#5FA3B0', '#237A8B', '#0E6B7C', '#094F5C']
/** The middle is the target or zero; never red–green. @public */
export const diverging = ['#A3501A', '#D4894F', '#F0C9A4', '#F2F1ED', '#A3CBD3', '#4B96A5', '#0E6B7C']

/** The same values as custom properties on `<html>`, so that our own CSS and the charts follow the mode. */
export function writeTokens(mode: Mode, language: Language, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(mode === 'light' ? light : dark))
    root.style.setProperty(`--${name}`, value)
  root.style.setProperty('--font', language === 'zh' ? font : latinFont)
  for (const [index, value] of categorical[mode].entries()) root.style.setProperty(`--cat${index + 1}`, value)
  for (const [index, value] of sequential.entries()) root.style.setProperty(`--seq${index + 1}`, value)
  root.style.colorScheme = mode
  root.dataset.mode = mode
}
