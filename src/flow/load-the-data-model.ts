import { type DataModel } from '../model/data-model.ts';
import { loadDataModel } from '../rules/load-data-model.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { acceptRules } from './accept-rules.ts';
import { MadeOfFiles } from './made-of-files.ts';

/** @throws Failure with every problem at once. */
export function loadTheDataModel(files: readonly SourceFile[]): DataModel {
  return models.of(files, 'tables', () => acceptRules(loadDataModel(files), 'tables'));
}

const models = new MadeOfFiles<DataModel>();
