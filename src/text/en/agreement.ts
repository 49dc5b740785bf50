/** What an agreement study with a goniometer comes to. */
export const agreement = {
  of: '{pairs, plural, one {# pair} other {# pairs}} of {people, plural, one {# person} other {# people}}',
  measurementVersion: 'measurement {version}',
  /** `{way}` is how Plumbline reads against the goniometer, where the interval of the bias leaves out zero. */
  limits:
    '{way, select, more {On average Plumbline reads {amount} more than the goniometer (95 % interval {low} to {high}).} less {On average Plumbline reads {amount} less than the goniometer (95 % interval {low} to {high}).} other {On average the two read the same, as far as {n} pairs can tell (bias {bias}, 95 % interval {low} to {high}).}} 95 of 100 differences are expected between {lower} and {upper}.',
  tooFew:
    '{more, plural, one {# more pair is needed} other {# more pairs are needed}} before there are figures: from fewer than {least} they would say more than they know.',
  plot: 'Difference over average of {pairs} pairs.{known, select, some { Bias {bias}, limits {lower} and {upper}.} other {}} The table below has each pair.',
  bias: 'bias',
  difference: 'Plumbline minus goniometer',
  average: 'average of the two',
  cautions: {
    fewPairs: 'With fewer than {comfortable} pairs the intervals matter more than the figures.',
    onePerson:
      'Several pairs of one person are taken as independent; that makes the intervals a little too narrow.',
    nobody: 'Trials without a client count as one person’s.',
  },
}
