import type { PostureView } from '../core/posture/measures/scene'

/** The order in which a person turns, a quarter to their left each time. */
export const TURNING_ORDER: readonly PostureView[] = ['front', 'right', 'back', 'left']

export type ViewStatus = 'to-come' | 'taken' | 'skipped'

/** A view that is wanted, and what became of it. */
export interface PlannedView {
  readonly view: PostureView
  readonly status: ViewStatus
}

/**
 * Which view comes next. Pure; each change gives a new plan.
 */
export interface ViewPlan {
  readonly views: readonly PlannedView[]
  /** Undefined once nothing is left to take. */
  readonly current: PostureView | undefined
}

export const planOf = (wanted: readonly PostureView[]): ViewPlan => {
  const views = TURNING_ORDER.filter((view) => wanted.includes(view)).map(
    (view): PlannedView => ({ view, status: 'to-come' }),
  )
  return { views, current: views[0]?.view }
}

/** What became of the current view; the first that is still to come is next. */
export function settled({ views, current }: ViewPlan, status: 'taken' | 'skipped'): ViewPlan {
  const next = views.map((each) => (each.view === current ? { ...each, status } : each))
  return { views: next, current: next.find((each) => each.status === 'to-come')?.view }
}

/** Takes a view once more, or now; the one that was waited for comes after it. */
export const again = ({ views }: ViewPlan, view: PostureView): ViewPlan => ({
  views: views.map((each) => (each.view === view ? { ...each, status: 'to-come' } : each)),
  current: view,
})
