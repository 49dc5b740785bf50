import { type Coverage, coverageOf } from '../coverage'
import type { PhantomImage } from '../phantom-image'
import { errorsAgainst, type ScoredImage } from '../score'
import type { ErrorSummary } from '../statistics'
import { factsOf } from './people'

/** What people, or the pictures of them, are told apart by. */
const KINDS = ['person', 'skin', 'hair', 'build', 'sex', 'age', 'clothes', 'light', 'position'] as const
type Kind = (typeof KINDS)[number]

/** What an image is told apart from others by; undefined where that is not known. */
function traitOf(kind: Kind, image: PhantomImage): string | undefined {
  if (kind === 'person') return image.human
  if (kind === 'light') return image.lighting ?? 'std'
  if (kind === 'position') return image.seated ? 'seated' : 'standing'
  return factsOf(image)?.[kind]
}

interface Trait {
  readonly kind: Kind
  readonly is: string
}

/** Fewer readings say too little about a group. */
const ENOUGH = 15
/** At least this share of a group's truths should lie within the reading's own interval. */
const LEAST_COVERAGE = 0.85
/** A group should not be off by this many times as much as everybody else. */
const MOST_TIMES = 2

/** Within one set, whose uncertainties may hold for nobody, this share less than for everybody else. */
const LESS_THAN_THE_REST = 0.1

/** Why a group is read worse than it should be. */
export type Unequal = 'coverage' | 'error'

/** The readings of one group against all others: degrees. */
export type GroupSummary = ErrorSummary & {
  /** What its people or pictures have in common. More than one where two traits name the same readings. */
  readonly traits: readonly Trait[]
  readonly coverage?: Coverage
  /** Mean absolute error of everybody else; absent where there is nobody else. */
  readonly rest?: number
  /** Share of the truths of everybody else that lie within their own interval. */
  readonly restWithin?: number
  readonly unequal: readonly Unequal[]
}

/** Every group, all sets together, and those that are read worse than the others within one set. */
export interface Groups {
  readonly together: readonly GroupSummary[]
  readonly worse: readonly (GroupSummary & Pick<ScoredImage, 'set' | 'measure'>)[]
}

interface Placed {
  readonly entry: ScoredImage
  readonly image: PhantomImage
}

/** Whether a group is read worse than everybody else. Refused readings do not count. */
function unequalOf(
  { answered, mae }: ErrorSummary,
  coverage: Coverage | undefined,
  rest: number | undefined,
): readonly Unequal[] {
  if (rest === undefined) return []
  const unequal: Unequal[] = []
  if (coverage && coverage.n >= ENOUGH && coverage.within < LEAST_COVERAGE) unequal.push('coverage')
  if (answered >= ENOUGH && mae !== undefined && mae >= MOST_TIMES * rest) unequal.push('error')
  return unequal
}

function summariseGroup(
  traits: readonly Trait[],
  own: readonly Placed[],
  all: readonly Placed[],
): GroupSummary {
  const members = new Set(own)
  const others = all.filter((each) => !members.has(each)).map(({ entry }) => entry)
  const entries = own.map(({ entry }) => entry)
  const summary = errorsAgainst(entries, ({ truth }) => truth)
  const rest = errorsAgainst(others, ({ truth }) => truth).mae
  const [coverage, restCoverage] = [coverageOf(entries), coverageOf(others)]
  return {
    ...{ traits, ...summary },
    ...(coverage && { coverage }),
    ...(rest !== undefined && { rest }),
    ...(restCoverage && { restWithin: restCoverage.within }),
    unequal: unequalOf(summary, coverage, rest),
  }
}

function groupsOf(placed: readonly Placed[]): readonly GroupSummary[] {
  const traits = KINDS.flatMap((kind) =>
    [...new Set(placed.flatMap(({ image }) => traitOf(kind, image) ?? []))]
      .sort()
      .map((is) => ({ kind, is })),
  )
  const byMembers = new Map<string, Trait[]>()
  for (const trait of traits) {
    const members = placed.map(({ image }) => (traitOf(trait.kind, image) === trait.is ? 1 : 0)).join('')
    byMembers.set(members, [...(byMembers.get(members) ?? []), trait])
  }
  return [...byMembers].map(([members, named]) =>
    summariseGroup(
      named,
      placed.filter((_, index) => members[index] === '1'),
      placed,
    ),
  )
}

const isWorseWithin = ({ unequal, coverage, restWithin }: GroupSummary): boolean =>
  unequal.includes('error') ||
  (unequal.includes('coverage') &&
    coverage !== undefined &&
    restWithin !== undefined &&
    coverage.within <= restWithin - LESS_THAN_THE_REST)

/** How well each group of people and pictures is read, against everybody else. A set that is scored twice counts once. */
export function summariseGroups(scored: readonly ScoredImage[], images: readonly PhantomImage[]): Groups {
  const byName = new Map(images.map((image) => [image.image, image]))
  const placed = scored.flatMap((entry): Placed[] => {
    const image = byName.get(entry.image)
    return image && entry.against === undefined ? [{ entry, image }] : []
  })
  const scopes = new Map(placed.map(({ entry: { set, measure } }) => [`${set}|${measure}`, { set, measure }]))
  return {
    together: groupsOf(placed),
    worse: [...scopes.values()].flatMap(({ set, measure }) =>
      groupsOf(placed.filter(({ entry }) => entry.set === set && entry.measure === measure))
        .filter(isWorseWithin)
        .map((group) => ({ ...group, set, measure })),
    ),
  }
}
