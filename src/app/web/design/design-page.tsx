import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { words as uiWords } from '#platform/ui/locale.ts'
import { Body, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { Frame } from '#platform/ui/shell/frame.tsx'
import { ToolButton } from '#platform/ui/shell/tool-button.tsx'
import { TopBarTools } from '#platform/ui/shell/top-bar.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { useAppearance } from '#platform/ui/theme-provider.tsx'
import { CockpitSpecimen } from './cockpit-specimen.tsx'
import { DesignNav, DesignTabs } from './design-nav.tsx'
import { FormSpecimen } from './form-specimen.tsx'
import { ListSpecimen } from './list-specimen.tsx'
import { words } from './locale.ts'
import { PieceSpecimens } from './piece-specimens.tsx'
import { RecordSpecimen } from './record-specimen.tsx'
import { TokenSpecimens } from './token-specimens.tsx'
import { WizardSpecimen } from './wizard-specimen.tsx'

const kinds = ['tabPieces', 'tabTokens', 'tabCockpit', 'tabList', 'tabRecord', 'tabForm', 'tabWizard'] as const
type Kind = (typeof kinds)[number]

const kindOf = (hash: string): Kind => kinds.find((kind) => hash === `#${kind}`) ?? 'tabPieces'

/** Every component in every state, in both modes and both languages. It brings its own frame. */
export function DesignPage() {
  const t = useWords(words)
  const [kind, setKind] = useState(() => kindOf(location.hash))

  function choose(next: string) {
    history.replaceState(history.state, '', `#${next}`)
    setKind(kindOf(`#${next}`))
  }

  const tools = (
    <>
      <ToolButton icon="bell" label={t('notices')} unread onClick={() => undefined} />
      <ToolButton icon="help" label={t('help')} onClick={() => undefined} />
    </>
  )
  const tabs = (
    <Tabs label={t('tabs')} tabs={kinds.map((key) => ({ key, label: t(key) }))} current={kind} onChange={choose} />
  )

  return (
    <TopBarTools value={tools}>
      <Frame side={<DesignNav />} tabs={<DesignTabs />}>
        {shown(kind, tabs)}
      </Frame>
    </TopBarTools>
  )
}

function shown(kind: Kind, tabs: ReactNode): ReactNode {
  if (kind === 'tabList') return <ListSpecimen tabs={tabs} />
  if (kind === 'tabRecord') return <RecordSpecimen tabs={tabs} />
  if (kind === 'tabCockpit') return <CockpitSpecimen tabs={tabs} />
  if (kind === 'tabWizard') return <WizardSpecimen tabs={tabs} />
  const inside = { tabPieces: <PieceSpecimens />, tabTokens: <TokenSpecimens />, tabForm: <FormSpecimen /> }[kind]
  return <SheetOf tabs={tabs}>{inside}</SheetOf>
}

function SheetOf({ tabs, children }: { tabs: ReactNode; children: ReactNode }) {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('title')} count={t('note')} actions={<Switches />} />
      <Body>
        <div className="stack apart">
          {tabs}
          {children}
        </div>
      </Body>
    </Page>
  )
}

function Switches() {
  const t = useWords(uiWords)
  const d = useWords(words)
  const [language, choose] = useLanguage()
  const [appearance, chooseAppearance] = useAppearance()
  return (
    <>
      <Segmented
        label={t('appearance')}
        value={appearance}
        onChange={chooseAppearance}
        options={[
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
          { value: 'system', label: t('system') },
        ]}
      />
      <Button
        size="small"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
      >
        {d('otherLanguage')}
      </Button>
    </>
  )
}
