import { type JoinFault, type OpenInvitation, SHORTEST_PASSWORD } from '#modules/tenants'
import { escapeHtml, htmlPage } from '#platform/http/html-page'

const FAULTS: Record<JoinFault, { field: 'name' | 'password'; says: string }> = {
  nameMissing: { field: 'name', says: 'Enter your name, in at most 200 characters.' },
  passwordShort: { field: 'password', says: `Choose a password of at least ${SHORTEST_PASSWORD} characters.` },
  passwordLong: { field: 'password', says: 'Choose a password of at most 1000 characters.' },
  passwordWrong: { field: 'password', says: 'That is not the password of your account.' },
}

export interface JoinForm {
  invitation: OpenInvitation
  /** As it was typed. */
  name: string
  faults: readonly JoinFault[]
}

/** The form of an invitation. It goes back to the address it came from. */
export function joinPage({ invitation, name, faults }: JoinForm): string {
  const { organization, inviter, email, hasAccount } = invitation
  const who = inviter === null ? organization : `${inviter} of ${organization}`
  const field = (id: 'name' | 'password', label: string, hint: string, attributes: string): string => {
    const fault = faults.map((one) => FAULTS[one]).find((one) => one.field === id)
    const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter((one) => one).join(' ')
    return `<div class="field">
<label for="${id}">${label}</label>
${hint && `<p id="${id}-hint">${hint}</p>`}
${fault ? `<p class="fault" id="${id}-fault">${fault.says}</p>` : ''}
<input id="${id}" name="${id}" required ${attributes}${described && ` aria-describedby="${described}"`}${fault ? ' aria-invalid="true"' : ''}>
</div>`
  }
  const body = `<h1>Join ${escapeHtml(organization)}</h1>
<p>${escapeHtml(who)} invites you to work together on orders, parcels and returns.</p>
${faultsOf(faults)}
<form method="post">
<div class="field">
<label for="email">E-mail address</label>
<input id="email" type="email" value="${escapeHtml(email)}" autocomplete="username" readonly>
</div>
${hasAccount ? '' : field('name', 'Your name', '', `autocomplete="name" maxlength="200" value="${escapeHtml(name)}"`)}
${
  hasAccount
    ? field(
        'password',
        'Your password',
        'There is an account with this address. Its password shows that it is you.',
        'type="password" autocomplete="current-password"',
      )
    : field(
        'password',
        'Choose a password',
        `At least ${SHORTEST_PASSWORD} characters. A few words in a row are easy to remember.`,
        `type="password" autocomplete="new-password" minlength="${SHORTEST_PASSWORD}"`,
      )
}
<button>Join ${escapeHtml(organization)}</button>
</form>
<p>You did not expect this? Close the page: without you nothing happens.</p>`
  const title = `Join ${organization}`
  return htmlPage({ title: faults.length > 0 ? `Error: ${title}` : title, body })
}

function faultsOf(faults: readonly JoinFault[]): string {
  if (faults.length === 0) return ''
  const said = faults.map((fault) => `<p><a href="#${FAULTS[fault].field}">${FAULTS[fault].says}</a></p>`)
  return `<div class="faults" role="alert">${said.join('')}</div>`
}

/** A page of a few words. */
const saying = (title: string, ...paragraphs: string[]): string =>
  htmlPage({ title, body: `<h1>${title}</h1>\n${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}` })

export const GONE_PAGE = saying(
  'This invitation is not open',
  'A link works once and for seven days, and a newer invitation takes the place of an older one.',
  'Ask whoever invited you to send another.',
)

export const ELSEWHERE_PAGE = saying(
  'Open the link yourself',
  'The form was sent from another website. Open the link in the mail to go on.',
)

export const WAIT_PAGE = saying('Too many tries', 'Wait a while, then open the link in the mail once more.')

export const BROKEN_PAGE = saying('Something went wrong', 'It is not your fault. Try again in a few minutes.')
