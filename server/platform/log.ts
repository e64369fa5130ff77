import { pino } from 'pino'

export type Logger = pino.Logger

/**
 * JSON lines to standard output. Lines carry ids, never bodies or names of people; members that could hold a secret
 * are cut wherever they turn up.
 */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'authorization',
        'password',
        'secret',
        'token',
        '*.authorization',
        '*.password',
        '*.secret',
        '*.token',
        'req.headers',
      ],
      censor: '[cut]',
    },
    serializers: { err: pino.stdSerializers.err },
  }
  return destination ? pino(options, destination) : pino(options)
}
