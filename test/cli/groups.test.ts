import { describe, expect, it } from 'vitest'
import { summariseGroups } from '../../src/cli/accuracy/groups/groups'
import { groupsText, newlyWorse } from '../../src/cli/accuracy/groups/groups-report'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import type { ScoredImage } from '../../src/cli/accuracy/score'

const picture = (image: string, human: string, look?: string): PhantomImage => ({
  ...{ image, id: image, human, set: 'neck_rotation', side: 'mid', view: 'front', nominal_deg: 0 },
  ...(look && { look }),
  ...{ subject_heading_deg: 0, variable: 'neck_rotation', angles: {}, landmarks: {}, path: image },
  camera: { distance_m: 1.3, camera_height_m: 1.2, roll_deg: 0 },
})

const reading = (image: string, error: number, uncertainty: number, set = 'neck_rotation'): ScoredImage => ({
  ...{ image, set, measure: 'cervical-rotation', side: 'left', truth: 40 },
  ...{ degrees: 40 + error, uncertainty },
})

interface Readings {
  readonly human: string
  readonly look?: string
  readonly errors: readonly number[]
}

/** Groups of people who were read with these errors, each ± 3°. */
function groupsOf(people: readonly Readings[], set?: string) {
  const all = people.flatMap(({ human, look, errors }) =>
    errors.map((error, index) => ({ error, image: picture(`${human}-${look}-${index}`, human, look) })),
  )
  return summariseGroups(
    all.map(({ error, image }) => reading(image.image, error, 3, set)),
    all.map(({ image }) => image),
  )
}

const times = (count: number, error: number) => Array.from({ length: count }, () => error)
const named = (groups: ReturnType<typeof groupsOf>['together'], kind: string, is: string) =>
  groups.find(({ traits }) => traits.some((trait) => trait.kind === kind && trait.is === is))

describe('the groups of people', () => {
  it('are told apart by who they are and what they look like', () => {
    const { together } = groupsOf([
      { human: 'amara', errors: times(20, 4) },
      { human: 'george', errors: times(20, 2) },
      { human: 'fumi', errors: times(20, 1) },
      { human: 'fumi', look: 'open', errors: times(20, 3) },
    ])
    expect(named(together, 'skin', 'dark')).toMatchObject({ answered: 40, mae: 3, rest: 2 })
    expect(named(together, 'person', 'fumi')).toMatchObject({ answered: 40, mae: 2, rest: 3 })
    // The same person with other hair is in another group.
    expect(named(together, 'hair', 'hair over the ears')).toMatchObject({ answered: 20, mae: 3 })
  })

  it('that have the same readings are one row', () => {
    const { together } = groupsOf([
      { human: 'hugo', errors: times(20, 1) },
      { human: 'fumi', errors: times(20, 1) },
    ])
    expect(named(together, 'person', 'hugo')).toBe(named(together, 'build', 'heavy'))
  })

  it('are unequal where fewer than 85 % of the truths lie inside, or the error is twice that of the rest', () => {
    const { together, worse } = groupsOf([
      { human: 'amara', errors: [...times(16, 1), ...times(4, 3.5)] },
      { human: 'fumi', errors: times(20, 0.5) },
    ])
    expect(named(together, 'person', 'amara')?.unequal).toEqual(['coverage', 'error'])
    expect(named(together, 'person', 'fumi')?.unequal).toEqual([])
    expect(newlyWorse({ together, worse }, [])).toContainEqual(
      expect.stringMatching(
        /^person: amara, skin: dark.*: the ± holds for too few, twice the error of the rest\.$/,
      ),
    )
    expect(newlyWorse({ together, worse }, ['skin: dark'])).toEqual([])
    expect(worse).toEqual([expect.objectContaining({ set: 'neck_rotation', answered: 20 })])
  })

  it('say nothing with fewer than 15 readings, or where there is nobody else', () => {
    expect(
      groupsOf([
        { human: 'amara', errors: times(14, 20) },
        { human: 'fumi', errors: times(20, 0.5) },
      ]).together.flatMap(({ unequal }) => unequal),
    ).toEqual([])
    expect(groupsOf([{ human: 'amara', errors: times(20, 20) }]).together[0]).not.toHaveProperty('rest')
  })

  it('are not worse within a set whose uncertainties hold for nobody', () => {
    const { together, worse } = groupsOf([
      { human: 'amara', errors: times(20, 4) },
      { human: 'fumi', errors: times(20, 4) },
    ])
    expect(named(together, 'person', 'fumi')?.unequal).toEqual(['coverage'])
    expect(worse).toEqual([])
    expect(groupsText({ together, worse })).toContain('No group is read worse than the others within a set.')
  })

  it('of somebody new are the person and the pictures alone', () => {
    const { together } = groupsOf([
      { human: 'somebody', errors: times(20, 1) },
      { human: 'fumi', errors: times(20, 1) },
    ])
    expect(named(together, 'person', 'somebody')?.traits).toEqual([{ kind: 'person', is: 'somebody' }])
  })
})
