import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { words } from './locale.ts'
import { MyAsking } from './my-asking.tsx'
import './asking.css'

/** 补卡和加班: what one asks for about one's own time. Made for the phone first. */
export function MyAskingScreen() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('title')} actions={<AskButtons />} />
      <Columns>
        <Body>
          <div className="asking">
            <MyAsking />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function AskButtons() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const [mayPunch, mayOvertime] = [useMay('time.requestCorrection'), useMay('time.requestOvertime')]
  const open = (form: string) => () => setQuery({ do: form, request: undefined }, true)
  return (
    <>
      {mayPunch && (
        <Button size="small" onClick={open('correction')}>
          {t('askCorrection')}
        </Button>
      )}
      {mayOvertime && (
        <Button size="small" type="primary" onClick={open('overtime')}>
          {t('askOvertime')}
        </Button>
      )}
    </>
  )
}
