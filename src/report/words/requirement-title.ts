import { type Locale } from '../../locale/locale.ts';
import { type Finding } from '../../model/finding.ts';
import { type RequirementSummary, type StatedRequirement } from '../../model/report.ts';

/** What people call a requirement; where a pack below the one it comes from has the say, with the id of that pack. */
export function requirementTitle(
  { id, pack, title }: Pick<StatedRequirement, 'id' | 'pack' | 'title'>,
  { mark, words }: Locale,
): string {
  return id.startsWith(`${pack}.`) ? title[words] : `${title[words]}${mark.bracket(pack)}`;
}

/** The requirement of a finding, as the pack says it that had the say. */
export function requirementOf(
  { requirement, pack }: Finding,
  requirements: readonly RequirementSummary[],
): RequirementSummary | undefined {
  const alike = requirements.filter(({ id }) => id === requirement);
  return alike.find((each) => pack === undefined || each.pack === pack) ?? alike[0];
}
