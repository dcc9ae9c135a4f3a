import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'
import { exampleOf, type FieldRow, fieldsOf, type Schema } from './schema.ts'
import type { Described } from './use-open-api.ts'

/** One operation: its name and title; opened, what goes in, what comes out, and a call to copy. */
export function OperationEntry({ operation, title }: { operation: Described; title: string }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <code>{operation.name}</code>
          <span className="soft grow">{title}</span>
          {operation.open && <StatusTag tone="planned">{t('open')}</StatusTag>}
          <StatusTag tone={operation.kind === 'write' ? 'running' : 'normal'}>{t(operation.kind)}</StatusTag>
        </summary>
        {open && <Description operation={operation} />}
      </details>
    </li>
  )
}

function Description({ operation }: { operation: Described }) {
  const t = useWords(words)
  return (
    <div className="reference-body">
      <Fields title={t('input')} schema={operation.input} needed />
      <Fields title={t('output')} schema={operation.output} />
      <div>
        <h3 className="dense">{t('example')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{curlOf(operation)}</pre>
      </div>
    </div>
  )
}

const authorization = "-H 'Authorization: Bearer $RENHE_API_KEY'"

function curlOf({ name, open, input }: Described): string {
  const lines = [
    `curl ${location.origin}/api/${name}`,
    ...(open ? [] : [authorization.replaceAll("'", '"')]),
    "-H 'Content-Type: application/json'",
    `-d '${JSON.stringify(exampleOf(input) ?? {})}'`,
  ]
  return lines.join(' \\\n  ')
}

function Fields({ title, schema, needed = false }: { title: string; schema: Schema; needed?: boolean }) {
  const t = useWords(words)
  const rows = fieldsOf(schema)
  return (
    <div>
      <h3 className="dense">{title}</h3>
      {rows.length === 0 && <p className="dense quiet">{t('nothing')}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="reference-table" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('type')}</th>
                {needed && <th scope="col">{t('needed')}</th>}
                <th scope="col">{t('fieldClass')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.path} row={row} needed={needed} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function Row({ row, needed }: { row: FieldRow; needed: boolean }) {
  const t = useWords(words)
  return (
    <tr>
      <th scope="row">
        <code>{row.path}</code>
      </th>
      <td>
        <code>{row.type}</code>
      </td>
      {needed && <td>{row.required && t('yes')}</td>}
      <td>{row.fieldClass && t(row.fieldClass)}</td>
    </tr>
  )
}
