import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { type ImportField, importFields, requiredFields, spreadFields } from '../../import/columns.ts'
import { type GuessedColumn, type Mapping, peopleImport } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { ImportSteps } from './steps.tsx'

type Inspected = (typeof peopleImport.inspectImport)['output']['_output']
type Chosen = Record<string, ImportField | null>
type Order = NonNullable<Mapping['dateOrder']>
type Reading = { sheet?: string; encoding?: string }

/** What each column of the file is: guessed, shown with its first values, to be changed. */
export function ColumnsStep({ fileId }: { fileId: string }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const [reading, setReading] = useState<Reading>({})
  const inspected = useRead(peopleImport.inspectImport, { fileId, ...reading })
  const back = () => setQuery({ file: undefined })
  if (inspected.error) {
    return (
      <ImportSteps current="upload" onBack={back} footActions={null}>
        <RefusalNote reason={inspected.error.message} ways={[{ label: t('again'), onTake: back }]} />
      </ImportSteps>
    )
  }
  // What an earlier visit to this step saw may since have been chosen otherwise.
  const isOutdated = inspected.isPlaceholderData || (inspected.isFetching && !inspected.isFetchedAfterMount)
  if (!inspected.data || isOutdated) {
    return (
      <ImportSteps current="columns" onBack={back} footActions={null}>
        <LoadingRows rows={10} height={45} />
      </ImportSteps>
    )
  }
  // Another sheet has other columns: what was chosen for the last one is forgotten.
  return (
    <Choosing
      key={JSON.stringify(reading)}
      file={inspected.data}
      reading={reading}
      onReading={setReading}
      onBack={back}
    />
  )
}

type ChoosingProps = { file: Inspected; reading: Reading; onReading: (reading: Reading) => void; onBack: () => void }

function Choosing({ file, reading, onReading, onBack }: ChoosingProps) {
  const t = useWords(words)
  const go = useGo()
  const [changed, setChanged] = useState<Chosen>({})
  const [dateOrder, setDateOrder] = useState(file.chosenOrder ?? undefined)
  const [assignNumbers, setAssign] = useState(file.assignNumbers)
  const start = useWrite(peopleImport.startImport)
  const chosen = Object.fromEntries(
    file.columns.map(({ name, field }) => [name, changed[name] === undefined ? field : changed[name]]),
  ) as Chosen
  const problem = useProblem(chosen)
  const known = Object.values(chosen).filter(Boolean).length
  const check = () => {
    const mapping: Mapping = {
      columns: chosen,
      ...(dateOrder && { dateOrder }),
      ...(file.sheet && file.sheets.length > 1 && { sheet: file.sheet }),
      ...(reading.encoding && { encoding: reading.encoding }),
    }
    start.mutate(
      { fileId: file.fileId, mapping, options: { assignNumbers } },
      { onSuccess: ({ importId }) => go(`/people/import/${importId}`) },
    )
  }
  return (
    <ImportSteps
      current="columns"
      onBack={onBack}
      onStep={onBack}
      footNote={problem && <span className="broken">{problem}</span>}
      footActions={
        <Button type="primary" disabled={problem !== undefined} loading={start.isPending} onClick={check}>
          {t('checkDeed')}
        </Button>
      }
    >
      <div className="stack apart">
        <div>
          <h1 className="title">{known > 0 ? t('columnsTitle', { known }) : t('columnsNone')}</h1>
          <p className="soft">
            {t('columnsNote', { name: file.fileName, count: file.columns.length })}
            {file.remembered && ` · ${t('remembered')}`}
          </p>
        </div>
        <ReadingFields
          file={file}
          reading={reading}
          onReading={onReading}
          dateOrder={dateOrder}
          onDateOrder={setDateOrder}
        />
        <ColumnMap file={file} chosen={chosen} onChoose={(name, field) => setChanged({ ...changed, [name]: field })} />
        <CheckField
          label={
            <>
              {t('assign')} <span className="small quiet">{t('assignHint')}</span>
            </>
          }
          checked={assignNumbers}
          onChange={setAssign}
        />
        <ClosedNote closed={file.closed} />
        {start.error && <RefusalNote reason={start.error.message} />}
      </div>
    </ImportSteps>
  )
}

/** Why it can't be checked yet, in words. */
function useProblem(chosen: Chosen): string | undefined {
  const t = useWords(words)
  const { column } = useNames()
  const fields = Object.values(chosen).filter((field) => field !== null)
  const missing = requiredFields.filter((field) => !fields.includes(field))
  if (missing.length > 0) return t('missing', { fields: missing.map(column).join(t('nameComma')) })
  const twice = fields.find((field, at) => !spreadFields.has(field) && fields.indexOf(field) !== at)
  return twice && t('twice', { field: column(twice) })
}

function ClosedNote({ closed }: { closed: ImportField[] }) {
  const t = useWords(words)
  const { column } = useNames()
  return closed.length > 0 ? (
    <Note icon="lock">{t('closed', { fields: closed.map(column).join(t('nameComma')) })}</Note>
  ) : null
}

type ReadingProps = Pick<ChoosingProps, 'file' | 'reading' | 'onReading'> & {
  dateOrder: Order | undefined
  onDateOrder: (order: Order | undefined) => void
}

const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252']

function ReadingFields({ file, reading, onReading, dateOrder, onDateOrder }: ReadingProps) {
  const t = useWords(words)
  return (
    <Fields columns={2}>
      {file.sheets.length > 1 && (
        <SelectField
          label={t('sheet')}
          value={file.sheet ?? undefined}
          choices={file.sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => onReading({ ...reading, ...(sheet && { sheet }) })}
        />
      )}
      {file.encoding && (
        <SelectField
          label={t('encoding')}
          value={file.encoding}
          choices={[...new Set([file.encoding, ...encodings])].map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(encoding) => onReading({ ...reading, ...(encoding && { encoding }) })}
        />
      )}
      <SelectField
        label={t('dateOrder')}
        value={dateOrder ?? 'auto'}
        choices={[
          {
            value: 'auto' as const,
            label: file.dateOrder ? t('dateFound', { order: t(file.dateOrder) }) : t('dateAuto'),
          },
          ...(['YMD', 'MDY', 'DMY'] as const).map((value) => ({ value, label: t(value) })),
        ]}
        onChange={(order) => onDateOrder(order === 'auto' ? undefined : order)}
      />
    </Fields>
  )
}

type MapProps = { file: Inspected; chosen: Chosen; onChoose: (name: string, field: ImportField | null) => void }

function ColumnMap({ file, chosen, onChoose }: MapProps) {
  const t = useWords(words)
  return (
    <table className="column-map">
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map((column) => (
          <MapRow
            key={column.name}
            column={column}
            closed={file.closed}
            chosen={chosen[column.name] ?? null}
            onChoose={(field) => onChoose(column.name, field)}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  column: GuessedColumn
  closed: ImportField[]
  chosen: ImportField | null
  onChoose: (field: ImportField | null) => void
}

function MapRow({ column, closed, chosen, onChoose }: RowProps) {
  const t = useWords(words)
  const { column: nameOf } = useNames()
  const name = column.heading || t('noHeading')
  return (
    <tr>
      <td>
        {name}
        <span className="column-samples small quiet">{column.samples.join(' · ')}</span>
      </td>
      <td>{column.samples.join(' · ')}</td>
      <td>
        <select
          aria-label={`${name}: ${t('meaning')}`}
          value={chosen ?? ''}
          onChange={({ target }) => onChoose((target.value || null) as ImportField | null)}
        >
          <option value="">{t('ignored')}</option>
          {importFields
            .filter((field) => !closed.includes(field))
            .map((field) => (
              <option key={field} value={field}>
                {nameOf(field)}
                {requiredFields.includes(field) ? ' *' : ''}
              </option>
            ))}
        </select>
      </td>
    </tr>
  )
}
