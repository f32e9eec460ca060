import { SheetDraft } from '../sheet-draft.ts';
import { type Workforce } from './workforce.ts';

export function staffSheets({ staff, posts }: Workforce): readonly SheetDraft[] {
  const people = new SheetDraft('社区工作者');
  people.banner('社区(村)工作人员花名册', 10, 'title');
  people.banner('填报单位：市民政局　　填报日期：2020-12-31　　(姓名已作隐藏处理)', 10, 'note');
  people.add(
    ['人员编号', '姓名', '区县', '街道(乡镇)', '社区代码', '职务', '学历', '专兼职', '入职日期', '离职日期'],
    'heading',
  );
  people.hiddenColumns.add(8);
  for (const { id, name, county, town, community, role, education, fullTime, hiredOn, leftOn } of staff) {
    people.add([id, name, county.name, town.name, community.code, role, education, fullTime, hiredOn, leftOn]);
  }
  const welfare = new SheetDraft('公益岗');
  welfare.banner('慈善设施公益岗位设置与到岗情况', 6, 'title');
  welfare.add(['岗位编号', '岗位类别', '设岗单位', '所在设施', '在岗人员', '设岗日期'], 'heading');
  for (const { id, facility, holder, createdOn } of posts) {
    welfare.add([id, '公益岗位', facility.community?.code ?? null, facility.id, holder, createdOn]);
  }
  welfare.add(['注：在岗人员为空的为空岗。'], 'note');
  return [people, welfare];
}
