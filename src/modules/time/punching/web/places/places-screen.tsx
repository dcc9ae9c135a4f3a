import { Button } from 'antd'
import { useState } from 'react'
import { organization } from '#modules/organization/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Field, Fields } from '#platform/ui/field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../../contract.ts'
import { punchDevices } from '../../contract/place.ts'
import { words } from '../../locale.ts'
import type { Rules } from './place-draft.ts'
import '../punch.css'
import { PhoneList } from './phone-list.tsx'
import { PlaceList } from './place-list.tsx'

/** 打卡规则: from what people may punch, and whether it matters where. */
export function PlacesScreen() {
  const t = useWords(words)
  const { data, error, refetch } = useRead(time.punchRules, {})
  const unitIds = [...new Set(data?.places.flatMap((place) => place.unitIds) ?? [])]
  const units = useRead(organization.units, { ids: unitIds, limit: 500 }, { enabled: unitIds.length > 0 })
  const names = new Map(units.data?.rows.map(({ id, name }) => [id, name]))
  const isReady = data && (unitIds.length === 0 || units.data)
  return (
    <Page>
      <PageHeader title={t('places')} />
      <Columns>
        <Body>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!isReady && !error && <LoadingRows rows={4} height={52} />}
          {isReady && (
            <RulesForm
              key={data.places.map(({ placeId }) => placeId).join()}
              rules={data}
              nameOf={(id) => names.get(id) ?? ''}
            />
          )}
          {data?.ownPhone && <PhoneList />}
        </Body>
      </Columns>
    </Page>
  )
}

function RulesForm({ rules, nameOf }: { rules: Rules; nameOf: (unitId: string) => string }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay('time.savePunchRules')
  const save = useWrite(time.savePunchRules)
  const [draft, setDraft] = useState({ ...rules, consent: rules.consent || t('consentUsual') })
  const set = (change: Partial<Rules>) => setDraft((before) => ({ ...before, ...change }))
  return (
    <div className="stack apart settings-list">
      <p className="soft prose">{t('placesIntro')}</p>
      <Devices value={draft.devices} onChange={(devices) => set({ devices })} />
      <div className="stack">
        <CheckField
          label={t('ownPhone')}
          checked={draft.ownPhone}
          disabled={!may || !draft.devices.includes('phone')}
          onChange={(ownPhone) => set({ ownPhone })}
        />
        <p className="small quiet prose">{t('ownPhoneHint')}</p>
      </div>
      <CheckField label={t('placesOn')} checked={draft.on} disabled={!may} onChange={(on) => set({ on })} />
      {draft.on && (
        <Fields>
          <Field label={t('outside')}>
            {() => (
              <div className="line">
                <Segmented
                  label={t('outside')}
                  value={draft.outside}
                  onChange={(outside) => set({ outside })}
                  options={(['recorded', 'refused'] as const).map((value) => ({ value, label: t(`outside.${value}`) }))}
                />
              </div>
            )}
          </Field>
          <TextAreaField
            label={t('consentText')}
            hint={t('consentHint')}
            rows={4}
            value={draft.consent}
            onChange={(consent) => set({ consent })}
          />
          <PlaceList places={draft.places} nameOf={nameOf} onChange={(places) => set({ places })} />
        </Fields>
      )}
      {save.error && <RefusalNote reason={save.error.message} />}
      {may && (
        <div>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={draft.devices.length === 0}
            onClick={() => save.mutate(draft, { onSuccess: () => tell({ said: t('saved') }) })}
          >
            {t('save')}
          </Button>
        </div>
      )}
    </div>
  )
}

type Devices = Rules['devices']

function Devices({ value, onChange }: { value: Devices; onChange: (devices: Devices) => void }) {
  const t = useWords(words)
  return (
    <fieldset className="bare punch-devices" aria-label={t('devices')}>
      <span className="small soft">{t('devices')}</span>
      {punchDevices.map((device) => (
        <CheckField
          key={device}
          label={t(`device.${device}`)}
          checked={value.includes(device)}
          onChange={(on) => onChange(punchDevices.filter((each) => (each === device ? on : value.includes(each))))}
        />
      ))}
    </fieldset>
  )
}
