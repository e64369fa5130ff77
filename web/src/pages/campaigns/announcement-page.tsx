import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { languageOptions } from '../../preview/page-languages.ts'
import { PreviewPane } from '../../preview/preview-pane.tsx'
import { useMay, useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { EditorPage } from '../../ui/editor-page.tsx'
import { Failure } from '../../ui/failure.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { announcementTexts } from './offer-texts.ts'
import { announcementQuery } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'
import { marketingTexts } from './texts.ts'
import { useRemoval } from './use-removal.ts'

const CHANGES = ['announcements', 'announcement', 'preview']

export const NewAnnouncementPage = () => <AnnouncementEditor announcement={null} />

export function AnnouncementPage() {
  const { announcementId } = useParams({ from: '/marketing/announcements/$announcementId' })
  const { data } = useSuspenseQuery(announcementQuery(announcementId))
  return <AnnouncementEditor key={announcementId} announcement={data} />
}

function AnnouncementEditor({ announcement }: { announcement: Schemas['Announcement'] | null }) {
  const words = useWords(announcementTexts)
  const common = useWords(marketingTexts)
  const may = useMay('write:order')
  const { language } = useLanguage()
  const { shop } = useSession()
  const navigate = useNavigate()
  const tell = useToast()
  const start: Schemas['NewAnnouncement'] = {
    language: announcement?.language ?? shop.language,
    text: announcement?.text ?? '',
  }
  const draft = useDraft(`announcement.${announcement?.id ?? 'new'}`, start)
  const form = draft.value
  const saving = useSaving({
    send: () =>
      announcement
        ? call('patch', '/announcements/{announcementId}', { path: { announcementId: announcement.id }, body: form })
        : call('post', '/announcements', { body: form }),
    changes: CHANGES,
    conflicts: { announcement_exists: { pointer: '/text', detail: words.exists } },
    onSaved: () => {
      draft.clear()
      tell({ text: common.saved })
      void navigate({ to: paths.announcements })
    },
  })
  const same = form.text === start.text && form.language === start.language
  return (
    <EditorPage
      title={announcement ? words.untitled : words.create}
      back={{ to: paths.announcements, label: common.tabs.announcements }}
      actions={announcement && <Removal announcement={announcement} />}
      draft={draft}
      saving={saving}
      reason={may ?? (same ? common.unchanged : null)}
      fields={{ '/text': { id: 'announcement-text', label: words.text } }}
      preview={
        <PreviewPane
          speaks={form.language}
          draft={form.text.trim() === '' ? {} : { announcement: { id: announcement?.id ?? null, ...form } }}
        />
      }
    >
      <Select
        label={common.language}
        help={words.languageHelp}
        value={form.language}
        options={languageOptions(language, form.language)}
        onChange={({ currentTarget: { value } }) => draft.set((before) => ({ ...before, language: value }))}
      />
      <TextArea
        id="announcement-text"
        label={words.text}
        help={words.textHelp}
        lang={form.language}
        maxLength={1000}
        required
        value={form.text}
        fault={faultAt(saving.faults, '/text')}
        onChange={({ target: { value } }) => draft.set((before) => ({ ...before, text: value }))}
      />
    </EditorPage>
  )
}

function Removal({ announcement: { id, language, text } }: { announcement: Schemas['Announcement'] }) {
  const removal = useRemoval({
    name: text.length > 40 ? `${text.slice(0, 40)}…` : text,
    remove: () => call('delete', '/announcements/{announcementId}', { path: { announcementId: id } }),
    restore: () => call('post', '/announcements', { body: { language, text } }),
    changes: ['announcements', 'preview'],
    to: paths.announcements,
  })
  return (
    <>
      {removal.error && <Failure error={removal.error} />}
      <RemoveButton removal={removal} />
    </>
  )
}
