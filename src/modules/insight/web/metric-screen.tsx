import { useParams } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { heldFor, isOff } from '#platform/metric/web/shown.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from '../locale.ts'
import { AskedBar } from './asked-bar.tsx'
import { Breakdown } from './breakdown.tsx'
import { DefinitionBox } from './definition-box.tsx'
import { FigureShown } from './figure-shown.tsx'
import { MetricTrend } from './metric-trend.tsx'
import { metric } from './operations.ts'
import { PeopleBehind } from './people-behind.tsx'
import { PeopleListed } from './people-listed.tsx'
import { TargetBox } from './target-box.tsx'
import { type Asked, inputOf, useAsked, useUnitName } from './use-asked.ts'
import { isBegun, type Told } from './use-metrics.ts'
import { useFinding } from './use-sentences.ts'

/** One metric: what it says, how it went, what it is made of, and who is behind it. */
export function Screen() {
  const t = useWords(words)
  const [language] = useLanguage()
  const { metric: key } = useParams()
  const asked = useAsked()
  const catalogue = useRead(metric.catalogue, {})
  const definition = catalogue.data?.metrics.find((each) => each.key === key)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('metrics'), href: asked.href('/insight/metrics') }]}
        title={definition?.name[language] ?? ''}
        heading={false}
        asOf={<AsOfChip day={asked.day} today={asked.today} onChange={asked.setDay} />}
      />
      <AsOfBand day={asked.day} today={asked.today} onChange={asked.setDay} />
      {catalogue.isError && <ErrorNote happened={catalogue.error.message} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <LoadingRows rows={8} />}
      {catalogue.data && !definition && <Unknown />}
      {definition && <OneMetric definition={definition} asked={asked} />}
    </Page>
  )
}

function Unknown() {
  const t = useWords(words)
  return (
    <Empty
      title={t('unknownMetric')}
      action={
        <Anchor className="link" href="/insight/metrics">
          {t('metrics')}
        </Anchor>
      }
    >
      {t('unknownWhy')}
    </Empty>
  )
}

function OneMetric({ definition, asked }: { definition: Definition; asked: Asked }) {
  const t = useWords(words)
  const { data, error, refetch } = useRead(metric.values, {
    ...inputOf(asked, definition.kind),
    metrics: [definition.key],
    points: 13,
  })
  const points = data?.values.find(({ key }) => key === definition.key)?.points
  const last = points?.at(-1)
  const held = heldFor({ ...asked, whole: data?.whole ?? false }, definition)
  return (
    <Columns>
      <Body>
        <div className="metric-page">
          <AskedBar asked={asked} period={definition.kind === 'span'} />
          {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
          {!points && !error && <LoadingRows rows={10} />}
          {points && <Headline told={{ definition: held, points }} asked={asked} />}
          {points && <MetricTrend told={{ definition: held, points }} />}
          {last && <Breakdown definition={held} asked={asked} whole={last} />}
        </div>
      </Body>
      <Aside label={t('definition')}>
        <TargetBox definition={definition} />
        {last && !definition.lists && <PeopleBehind definition={definition} figure={last} asked={asked} />}
        {last && definition.lists && (
          <PeopleListed
            key={`${last.from} ${last.to} ${asked.unit}`}
            definition={definition}
            figure={last}
            asked={asked}
          />
        )}
        <DefinitionBox definition={held} />
      </Aside>
    </Columns>
  )
}

function Headline({ told, asked }: { told: Told; asked: Asked }) {
  const t = useWords(words)
  const unitName = useUnitName(asked)
  const { sentence, change } = useFinding(told, asked.period, unitName)
  const last = told.points.at(-1)
  return (
    <header className="metric-headline">
      <h1 className="title">{sentence}</h1>
      <p className="line wrap">
        <span className="page-figure strong">
          <FigureShown definition={told.definition} figure={last} />
        </span>
        {change && <span className="soft">{change}</span>}
        {isBegun(told) && <span className="soft">{t('begun')}</span>}
        <GoalTag told={told} />
      </p>
      <Lacks figure={last} />
    </header>
  )
}

/** What a figure needs and has not, and the way to enter it. */
function Lacks({ figure }: { figure: Figure | undefined }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return figure?.missing.map(({ why, href }) => (
    <p key={why.zh} className="dense waits">
      {why[language]}{' '}
      {href && (
        <Anchor className="link" href={href}>
          {t('fillIn')}
        </Anchor>
      )}
    </p>
  ))
}

function GoalTag({ told: { definition, points } }: { told: Told }) {
  const t = useWords(words)
  const value = points.at(-1)?.value ?? null
  if (definition.target === null || definition.good === 'none' || value === null) return null
  const off = isOff(definition, value)
  return <StatusTag tone={off ? 'broken' : 'good'}>{t(off ? 'offTarget' : 'onTarget')}</StatusTag>
}
