const tails = new Map<string, Promise<unknown>>()

/**
 * Runs the work once everybody is done who came before for one of the subjects, in this process: guesses that arrive at
 * once are counted like guesses one after another, and none is made before the failures of those before it are known.
 */
export async function inTurn<T>(subjects: readonly string[], work: () => Promise<T>): Promise<T> {
  const before = Promise.all(subjects.map((subject) => tails.get(subject)))
  const { promise: done, resolve: finish } = Promise.withResolvers<void>()
  const turn = before.then(() => done)
  for (const subject of subjects) tails.set(subject, turn)
  await before
  try {
    return await work()
  } finally {
    finish()
    for (const subject of subjects) if (tails.get(subject) === turn) tails.delete(subject)
  }
}
