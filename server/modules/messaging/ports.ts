/** A mail as it goes out: one recipient, a text part always. */
export interface OutgoingMail {
  /** Also makes its Message-ID, so that one that is sent twice is known to be one. */
  id: string
  /** Whose it is. */
  shopId: string
  to: string
  subject: string
  text: string
  html: string | null
  createdAt: Date
  /** Stands beside the sender's address in place of the installation's own name. */
  senderName: string | null
  /** Where answers go, if not to the sender. */
  replyTo: string | null
}

/** Where mails end up: with people, in a mailbox that anybody may read, or nowhere that anybody sees. */
export type MailWay = 'server' | 'mailbox' | 'none'

/** `refused`: for good, by the recipient's side. `unavailable`: another try may succeed. */
export type Sending = { ok: true } | { ok: false; failure: 'refused' | 'unavailable'; message: string }

/** Hands a mail over. Never throws for what the other side does. */
export interface MailTransport {
  send: (mail: OutgoingMail) => Promise<Sending>
}

/** What encrypts mails that wait. */
export interface MailCipher {
  encrypt: (purpose: string, text: string) => string
  /** Throws for a text that it did not encrypt for the same purpose. */
  decrypt: (purpose: string, stored: string) => string
}
