import { type CollectionForm } from '../model/collection-form.ts';
import { type DataModel } from '../model/data-model.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { unitTables } from '../model/unit-tables.ts';
import { wordsAsked } from '../formula/words-asked.ts';
import { formAreas } from './form-areas.ts';
import { type FormContext, formSheet } from './form-sheet.ts';
import { levelsBelow } from './levels-below.ts';
import { type RulesRequest, settleRules } from './settle-rules.ts';
import { type Asked, tablesAsked } from './tables-asked.ts';

/**
 * The workbook that has to be filled in for some packs, with the regions of the material to choose from where there is
 * any. It asks for what the rules read on that day, and for what says which row is which and where it lies.
 *
 * @throws Failure when no rules hold
 */
export function planForm(
  request: RulesRequest,
  material: Pick<LinkedMaterial, 'dataDate' | 'units' | 'scope'>,
): CollectionForm {
  const { model } = request;
  const { asOf, packs, ruleSets } = settleRules(request, material);
  const requirements = ruleSets.flatMap((ruleSet) => ruleSet.requirements);
  const figures = ruleSets.flatMap((ruleSet) => ruleSet.figures);
  const asked = tablesAsked([...requirements, ...figures], model);
  const jurisdiction = packs.flatMap(({ loaded }) => loaded.pack.jurisdiction);
  const { levels, areas } = formAreas(material, jurisdiction);
  const context: FormContext = {
    model,
    asked,
    words: wordsAsked([...requirements, ...figures].flatMap(({ judged, readings }) => [judged, ...readings])),
    levels,
    areas,
    above: levelsBelow(jurisdiction),
  };
  return {
    asOf,
    packs: packs.map(({ summary }) => summary),
    requirements: requirements.length,
    figures: figures.length,
    sheets: inOrder(asked, model).map((each) => formSheet(each, context)),
    levels,
    areas,
  };
}

/** First the units, then what most requirements read. */
function inOrder(asked: ReadonlyMap<string, Asked>, { tables }: DataModel): readonly Asked[] {
  const first: readonly string[] = [unitTables.regions, unitTables.communities];
  const rank = ({ table }: Asked) => (first.includes(table.id) ? first.indexOf(table.id) : first.length);
  return tables
    .flatMap(({ id }) => asked.get(id) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || b.needs.size - a.needs.size);
}
