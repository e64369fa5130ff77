import type { FastifyInstance } from 'fastify'

/** A host name alone, or with a port. */
const WWW = /^www\.([a-z0-9.-]+?)\.?(:\d+)?$/i

/**
 * Sends requests for `www.` and a host that asks for it to the host itself, with their method, path and query. Every
 * other request passes without a question.
 */
export function forwardWww(app: FastifyInstance, asksForIt: (host: string) => Promise<boolean>): void {
  app.addHook('onRequest', async (request, reply) => {
    const [, host = '', port = ''] = WWW.exec(request.host) ?? []
    if (host === '' || !(await asksForIt(host.toLowerCase()))) return
    return reply.redirect(`${request.protocol}://${host.toLowerCase()}${port}${request.url}`, 308)
  })
}
