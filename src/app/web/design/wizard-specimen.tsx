import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Wizard } from '#platform/ui/wizard.tsx'
import { words } from './locale.ts'

const stepKeys = ['stepCompany', 'stepUpload', 'stepColumns', 'stepCheck', 'stepImport'] as const

/** The wizard pattern: 264 of steps, a sheet, a sticky footer. */
export function WizardSpecimen({ tabs }: { tabs: ReactNode }) {
  const t = useWords(words)
  const [current, setCurrent] = useState<string>('stepCheck')
  return (
    <Page>
      <PageHeader title={t('wizardTitle')} />
      <Wizard
        inside
        title={t('wizardTitle')}
        note={t('wizardNote')}
        steps={stepKeys.map((key) => ({ key, label: t(key) }))}
        current={current}
        onStep={setCurrent}
        side={
          <>
            {t('noSheet')}
            <br />
            <button className="bare link" type="button">
              {t('sampleLink')}
            </button>
          </>
        }
        onBack={() => setCurrent('stepColumns')}
        footNote={t('undoable')}
        footActions={
          <>
            <Button>{t('checkOnly')}</Button>
            <Button type="primary">{t('importDeed')}</Button>
          </>
        }
      >
        {tabs}
        <h2 className="title">{t('wizardFinding')}</h2>
        <p className="soft">{t('wizardFile')}</p>
        <div className="wizard-figures">
          <Count value="482" label={t('newPeople')} />
          <Count value="12" label={t('newUnits')} />
          <Count value="6" label={t('badRows')} tone="broken" />
          <Count value="31" label={t('doubtful')} tone="waits" />
        </div>
      </Wizard>
    </Page>
  )
}

function Count({ value, label, tone = '' }: { value: string; label: string; tone?: string }) {
  return (
    <div>
      <div className={`page-figure ${tone}`}>{value}</div>
      <div className="small quiet">{label}</div>
    </div>
  )
}
