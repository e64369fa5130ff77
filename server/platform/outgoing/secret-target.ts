/** Whether secrets may be sent to a URL: by https, or on this machine. */
export function mayGetSecrets(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname))
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
