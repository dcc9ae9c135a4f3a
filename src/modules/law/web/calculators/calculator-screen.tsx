import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from '#platform/client/use-address.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { useAnnounce } from '#platform/ui/live-region.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { hrefOf, listPath } from './address.ts'
import { calculatorNamed } from './calculators.ts'
import { Form } from './form.tsx'
import { words } from './locale.ts'
import { PrintSheet } from './print-sheet.tsx'
import { Result } from './result.tsx'
import type { Calculator, Values } from './spec.ts'
import { type Answered, useAnswer } from './use-answer.ts'
import { type Filled, useFilled } from './use-filled.ts'
import './calculators.css'
import './print.css'

/** One calculator: the form at the left, the answer at the right, following what is typed. */
export function Screen() {
  const calculator = calculatorNamed(useParams().name)
  return calculator ? <CalculatorPage key={calculator.name} calculator={calculator} /> : <Unknown />
}

function CalculatorPage({ calculator }: { calculator: Calculator }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const phone = usePhone()
  const filled = useFilled(calculator)
  const answered = useAnswer(calculator, filled.values)
  const parts = { calculator, filled, answered }
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('calculators'), href: listPath }]}
        title={calculator.title(language)}
        actions={!phone && <Taking {...parts} />}
      />
      <Columns>
        <Body>
          <div className="calculator">
            <PrintSheet calculator={calculator} values={filled.values} />
            <div className="calculator-side">
              <p className="soft dense calculator-about">{calculator.about(language)}</p>
              <Form {...parts} />
              <p className="calculator-begin">
                <button type="button" className="bare link" onClick={filled.begin}>
                  {t('begin')}
                </button>
              </p>
            </div>
            <Result {...parts} />
            {phone && (
              <div className="line wrap calculator-taking">
                <Taking {...parts} />
              </div>
            )}
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

type TakingProps = { calculator: Calculator; filled: Filled; answered: Answered }

/** What can be taken along: the link, and the sheet on paper. */
function Taking({ calculator, filled, answered }: TakingProps) {
  const t = useWords(words)
  return (
    <>
      <CopyLink calculator={calculator} values={filled.values} />
      <Button size="small" disabled={!answered.told} onClick={() => print()}>
        {t('print')}
      </Button>
    </>
  )
}

/** The link says all that is filled, so it is made from the form and not from the address, which follows a moment later. */
function CopyLink({ calculator, values }: { calculator: Calculator; values: Values }) {
  const t = useWords(words)
  const announce = useAnnounce()
  const today = useToday()
  const [copied, setCopied] = useState<string>()
  const link = `${location.origin}${hrefOf(calculator, values, today)}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(link),
      () => announce(t('notCopied'), 'assertive'),
    )
  return (
    <Button size="small" onClick={copy}>
      {copied === link ? t('copied') : t('copyLink')}
    </Button>
  )
}

function Unknown() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader crumbs={[{ label: t('calculators'), href: listPath }]} title={t('unknown')} />
      <Body>
        <Empty
          title={t('unknown')}
          action={
            <Anchor className="link" href={listPath}>
              {t('all')}
            </Anchor>
          }
        >
          {t('unknownWhy')}
        </Empty>
      </Body>
    </Page>
  )
}
