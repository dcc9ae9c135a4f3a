import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { CommandPalette, PaletteList } from '#platform/ui/command-palette.tsx'
import { ConfirmCard, useConfirm } from '#platform/ui/confirm.tsx'
import { Icon, iconNames } from '#platform/ui/icons.tsx'
import { Logo } from '#platform/ui/logo.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { UndoBar, useUndoToast } from '#platform/ui/undo-toast.tsx'
import { Steps } from '#platform/ui/wizard.tsx'
import { words } from './locale.ts'
import { inLanguage, people, today } from './sample.ts'
import { Specimen } from './specimen.tsx'

const nothing = () => undefined

export function DeedSpecimens() {
  return (
    <>
      <ConfirmSpecimens />
      <BulkSpecimen />
      <PaletteSpecimen />
      <FieldSpecimen />
      <ButtonSpecimen />
      <AsOfSpecimen />
      <IconSpecimen />
    </>
  )
}

function ConfirmSpecimens() {
  const t = useWords(words)
  const confirm = useConfirm()
  const tell = useUndoToast()
  const lock = { title: t('lockAsk'), consequence: t('lockConsequence'), keep: t('lockKeep'), deed: t('lockDeed') }
  const erase = {
    title: t('eraseAsk'),
    consequence: t('eraseConsequence'),
    keep: t('eraseKeep'),
    deed: t('eraseDeed'),
    danger: true,
    typed: t('company'),
  }
  return (
    <>
      <Specimen caption={t('confirmTitle')}>
        <div className="specimen-confirm">
          <ConfirmCard question={lock} onAnswer={() => confirm(lock)} />
        </div>
        <p className="line">
          <button className="bare link" type="button" onClick={() => confirm(erase)}>
            {t('eraseOpen')}
          </button>
        </p>
      </Specimen>
      <Specimen caption={t('undoTitle')}>
        <UndoBar said={t('moved')} undo={nothing} onGone={() => tell({ said: t('moved'), undo: nothing })} />
      </Specimen>
    </>
  )
}

function BulkSpecimen() {
  const t = useWords(words)
  return (
    <Specimen caption={t('outcomesTitle')}>
      <div className="stack">
        <Outcomes
          outcomes={[
            { key: 'can', label: t('canRenew'), count: t('heads', { count: 13 }) },
            { key: 'must', label: t('mustOpen'), count: t('heads', { count: 3 }), tone: 'waiting' },
            { key: 'not', label: t('cannotRenew'), count: t('heads', { count: 1 }), tone: 'broken' },
          ]}
        />
        <Button type="primary">{t('renewAll')}</Button>
      </div>
    </Specimen>
  )
}

function PaletteSpecimen() {
  const t = useWords(words)
  const [language] = useLanguage()
  const [query, setQuery] = useState('gqh')
  const [open, setOpen] = useState(false)
  const person = people[2]
  if (!person) return null
  const name = inLanguage(person.name, language)
  const groups = [
    {
      key: 'found',
      items: [
        {
          key: 'person',
          label: name,
          detail: inLanguage(person.unit, language),
          kind: t('kindPerson'),
          leading: <Avatar name={name} size={24} />,
        },
        {
          key: 'deed',
          label: t('paletteDeed'),
          detail: t('paletteDeedNote'),
          kind: t('kindDeed'),
          leading: <Icon name="check" />,
        },
        {
          key: 'page',
          label: t('palettePage'),
          detail: t('palettePageNote'),
          kind: t('kindPage'),
          leading: <Icon name="page" />,
        },
      ],
    },
  ]
  const list = { query, onQuery: setQuery, groups, onChoose: () => setOpen(false) }
  return (
    <Specimen caption={t('paletteTitle')}>
      <div className="stack">
        <PaletteList {...list} focus={false} />
        <button className="bare link" type="button" onClick={() => setOpen(true)}>
          {t('openPalette')}
        </button>
        <CommandPalette open={open} onClose={() => setOpen(false)} {...list} />
      </div>
    </Specimen>
  )
}

function FieldSpecimen() {
  const t = useWords(words)
  const [months, setMonths] = useState(t('sixMonths'))
  const refused = months !== t('twoMonths')
  return (
    <>
      <Specimen caption={t('refusalTitle')}>
        <TextField
          label={t('probation')}
          value={months}
          onChange={setMonths}
          refusal={refused ? t('probationRefusal') : undefined}
          ways={[
            { label: t('useTwoMonths'), onTake: () => setMonths(t('twoMonths')) },
            { label: t('useThreeYears'), onTake: nothing },
          ]}
        />
      </Specimen>
      <Specimen caption={t('stepsTitle')}>
        <Steps
          across
          current="trial"
          onStep={nothing}
          steps={[
            { key: 'scope', label: t('stepScope') },
            { key: 'rules', label: t('stepRules') },
            { key: 'trial', label: t('stepTrial') },
            { key: 'approve', label: t('stepApprove') },
          ]}
        />
      </Specimen>
    </>
  )
}

function ButtonSpecimen() {
  const t = useWords(words)
  const [look, setLook] = useState('board')
  return (
    <Specimen caption={t('menusTitle')}>
      <div className="line wrap">
        <Button type="primary">{t('primary')}</Button>
        <Button>{t('plain')}</Button>
        <Button disabled>{t('plain')}</Button>
        <Button type="text" danger>
          {t('danger')}
        </Button>
        <Button type="primary" size="small">
          {t('primary')}
        </Button>
        <Button size="small">{t('plain')}</Button>
        <Menu
          button={<Icon name="dots" />}
          buttonClass="bare icon-button"
          buttonLabel={t('menusTitle')}
          label={t('menusTitle')}
          items={[
            { key: 'copy', label: t('duplicate'), icon: 'page', onChoose: nothing },
            { key: 'print', label: t('export'), icon: 'download', onChoose: nothing },
            { key: 'off', label: t('import'), icon: 'upload', disabled: true, onChoose: nothing },
            { key: 'gone', label: t('remove'), icon: 'trash', danger: true, onChoose: nothing },
          ]}
        />
        <Segmented
          label={t('menusTitle')}
          value={look}
          onChange={setLook}
          options={[
            { value: 'board', label: t('board') },
            { value: 'list', label: t('list') },
          ]}
        />
      </div>
    </Specimen>
  )
}

function AsOfSpecimen() {
  const t = useWords(words)
  const [day, setDay] = useState('2025-07-01' as Day)
  return (
    <Specimen caption={t('asOfTitle')}>
      <div className="stack">
        <div className="line wrap">
          <AsOfChip day={today} today={today} onChange={nothing} />
          <AsOfChip day={day} today={today} onChange={setDay} />
          <AsOfChip day={'2027-01-01' as Day} today={today} onChange={nothing} />
        </div>
        <AsOfBand day={day} today={today} onChange={setDay} />
      </div>
    </Specimen>
  )
}

function IconSpecimen() {
  const t = useWords(words)
  return (
    <Specimen caption={t('iconsTitle')}>
      <div className="stack">
        <div className="line wrap soft">
          {iconNames.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
        <div className="line wrap">
          <Logo />
          <Logo size={40} />
          {people.slice(0, 6).map((person) => (
            <Avatar key={person.id} name={person.name[0]} size={36} />
          ))}
          {people.slice(0, 6).map((person) => (
            <Avatar key={person.id} name={person.name[1]} size={24} />
          ))}
        </div>
      </div>
    </Specimen>
  )
}
