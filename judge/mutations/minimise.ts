/** Leaves out steps for as long as what is left still fails; answers the steps that are needed. */
export async function minimised<Step>(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let left = steps
  for (let i = 0; i < left.length; ) {
    const fewer = left.toSpliced(i, 1)
    if (await fails(fewer)) left = fewer
    else i++
  }
  return left
}
