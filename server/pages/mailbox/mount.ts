import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Mailbox, MailboxMessage } from '#modules/messaging'
import { escapeHtml, htmlPage } from '#platform/http/html-page'
import { isUuid } from '#platform/ids'

/** Nothing that a mail holds runs, or loads anything: its frame keeps to this policy too. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const

interface MessageRoute {
  Params: { shop: string; id: string }
}

/** `/mailbox`: the mails that nobody got, for whoever tries Doorstep out. Anybody may read them: for demo mode alone. */
export function mountMailbox(app: FastifyInstance, mailbox: Pick<Mailbox, 'list' | 'find'>): void {
  app.get('/mailbox', async (_request, reply) => send(reply, 200, listPage(await mailbox.list())))

  app.get<MessageRoute>('/mailbox/:shop/:id', async ({ params: { shop, id } }, reply) => {
    const message = isUuid(shop) && isUuid(id) ? await mailbox.find(shop, id) : undefined
    return message ? send(reply, 200, messagePage(message)) : send(reply, 404, NOT_FOUND)
  })
}

const timeOf = (at: Date): string =>
  `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`

const pathOf = ({ shopId, id }: MailboxMessage): string => `/mailbox/${shopId}/${id}`

function listPage(messages: readonly MailboxMessage[]): string {
  const items = messages.map(
    (message) => `<li><h3><a href="${pathOf(message)}">${escapeHtml(message.subject)}</a></h3>
<p>To ${escapeHtml(message.to)}, ${timeOf(message.receivedAt)}</p></li>`,
  )
  const list = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : '<p>There are no mails yet.</p>'
  return htmlPage({
    title: 'Mailbox',
    body: `<h1>Mailbox</h1>
<p>This installation has no mail server: what would go out is kept here for thirty days. With SMTP_URL it goes to people.</p>
${list}`,
  })
}

function messagePage(message: MailboxMessage): string {
  const { from, to, subject, text, html, receivedAt } = message
  const dressed =
    html === null
      ? ''
      : `<h2>As most readers see it</h2>
<iframe title="The mail" sandbox srcdoc="${escapeHtml(html)}"></iframe>`
  return htmlPage({
    title: subject,
    body: `<h1>${escapeHtml(subject)}</h1>
<dl>
<dt>From</dt><dd>${escapeHtml(from)}</dd>
<dt>To</dt><dd>${escapeHtml(to)}</dd>
<dt>Sent</dt><dd>${timeOf(receivedAt)}</dd>
</dl>
<pre>${linked(text)}</pre>
${dressed}
<p><a href="/mailbox">All mails</a></p>`,
  })
}

/** The text with its web addresses as links. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('')

const NOT_FOUND = htmlPage({
  title: 'No such mail',
  body: '<h1>No such mail</h1>\n<p>Mails are kept for thirty days. <a href="/mailbox">All mails</a></p>',
})

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(page)
