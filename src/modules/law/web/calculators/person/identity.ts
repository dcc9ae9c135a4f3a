import { choice, text } from '../fields.ts'
import { calculator, type Sheet, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

export const identity = calculator('checkIdentity', {
  title: t('identity'),
  about: t('identityAbout'),
  fields: [
    choice('kind', t('numberKind'), [
      { value: 'residentId', label: t('residentId') },
      { value: 'uscc', label: t('uscc') },
      { value: 'bankCard', label: t('bankCard') },
      { value: 'mobile', label: t('mobile') },
    ]),
    text('value', t('number'), { hint: t('numberHint'), personal: true }),
  ],
  example: { value: '110101199003071233' },
  sheet: ({ valid, reason, birthDate, sex }): Sheet => ({
    headline: {
      ...{ key: 'valid', label: t('verdict'), unit: 'text' },
      value: t(valid ? 'valid' : `wrong.${reason ?? 'form'}`),
      tone: valid ? 'good' : 'broken',
    },
    parts: [
      ...(birthDate ? [{ key: 'birth', label: t('birthDate'), value: birthDate, unit: 'day' as const }] : []),
      ...(sex ? [{ key: 'sex', label: t('sex'), value: t(`sex.${sex}`), unit: 'text' as const }] : []),
    ],
  }),
})
