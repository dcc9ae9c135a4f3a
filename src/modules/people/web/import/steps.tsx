import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { usePhone } from '#platform/ui/media.ts'
import { Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Wizard } from '#platform/ui/wizard.tsx'
import { words } from './locale.ts'
import './import.css'

const steps = ['upload', 'columns', 'check', 'write'] as const
export type ImportStep = (typeof steps)[number]

type Props = {
  current: ImportStep
  onStep?: ((step: ImportStep) => void) | undefined
  onBack?: (() => void) | undefined
  footNote?: ReactNode
  footActions: ReactNode
  children: ReactNode
}

/** The frame of every step: 上传 → 对应列 → 检查与预览 → 导入. */
export function ImportSteps({ current, onStep, children, ...foot }: Props) {
  const t = useWords(words)
  // On the phone the steps are thin strokes, nothing for a finger: there is the button back.
  const onPhone = usePhone()
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: t('roster'), href: '/people' },
          { label: t('title'), href: '/people/import' },
        ]}
        title={t(`step.${current}`)}
        heading={false}
      />
      <Wizard
        inside
        title={t('title')}
        {...(current !== 'write' && { note: t('wizardNote') })}
        steps={steps.map((key) => ({ key, label: t(`step.${key}`) }))}
        current={current}
        {...(onStep && !onPhone && { onStep: (key: string) => onStep(key as ImportStep) })}
        {...foot}
      >
        {children}
      </Wizard>
    </Page>
  )
}
