import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { communities, counties, isUrban, placeOf, towns } from './counties.ts';

const groups = ['老年人', '妇女', '儿童', '残疾人', '失业人员', '农民工', '困难家庭'] as const;
const fewServed = ['服刑人员未成年子女', '严重精神障碍患者', '有不良行为青少年', '社区矫正人员'] as const;
const fields = ['为民服务', '养老照护', '公益慈善', '促进和谐', '文体娱乐'] as const;

/** Community organisations with the steps of their filing, federations, and social-work agencies. */
export function organizationSheet(): SheetDraft {
  const sheet = new SheetDraft('社会组织');
  sheet.banner('社区社会组织和专业社工机构台账', 12, 'title');
  sheet.banner('填报日期：2020-12-31', 12, 'note');
  const headings = ['组织编号', '组织名称', '组织类型', '单位代码', '登记备案情况', '成立时间', '填表日期', '初审日期'];
  sheet.add([...headings, '报备日期', '管理单位', '服务人群', '服务领域', '来源', '享受补贴', '组织性质'], 'heading');
  let number = 0;
  const add = (...cells: readonly CellDraft[]): void => {
    number += 1;
    sheet.add([`ZZ${String(number).padStart(4, '0')}`, ...cells]);
  };
  for (const { code, communities: members } of towns) {
    for (const community of members.filter(isUrban)) {
      const place = placeOf(community);
      // Ten or more, in every sixth community nine.
      const wanted = place % 6 === 0 ? 9 : 10 + (place % 3);
      for (let index = 0; index < wanted; index += 1) add(...communityOrganization(community.code, place, index, code));
    }
    if (code !== '130108008') {
      add(`${code}社会组织联合会`, '社会组织联合会', code, '登记', '2018年', ...Array.from({ length: 9 }, () => null));
    }
  }
  // Twelve agencies, one of them only on file, of more than fifty asked for in the whole city.
  counties.forEach(({ code, name }, county) => {
    for (let index = 0; index < (county === 0 ? 4 : 2); index += 1) {
      const status = county === 4 && index === 1 ? '备案' : '登记';
      const rest = Array.from({ length: 9 }, () => null);
      add(`${name}社会工作服务中心${index + 1}`, '专业社工机构', code, status, dayCell('2017-04-01'), ...rest);
    }
  });
  return sheet;
}

/** The first is registered, the last managed by nobody in every seventh community; steps of filing out of order in some. */
function communityOrganization(unit: string, place: number, index: number, town: string): readonly CellDraft[] {
  const registered = index === 0;
  const disorder = place % 12 === 0 && index === 1;
  const unknown = place % 17 === 0 && index === 2;
  const filing = registered
    ? [null, null, null]
    : [
        dayCell('2018-05-10'),
        disorder ? dayCell('2018-05-02') : dayCell('2018-05-18'),
        unknown ? null : dayCell('2018-06-01'),
      ];
  const manager = registered || (place % 7 === 0 && index === 3) ? null : town;
  // Only 长安区 has organisations for the four groups that are seldom served.
  const seldom = unit.startsWith('130102') ? (fewServed[index] ?? groups[index % groups.length]) : undefined;
  const served = seldom ?? groups[(place + index) % groups.length] ?? null;
  const founded = index === 4 ? dayCell('2020-03-01') : dayCell('2018-06-01');
  const support = index === 4 ? '活动补贴' : index === 5 && place % 10 === 0 ? '开办补贴' : '无';
  return [
    ...[`${unit.slice(6)}组织${index + 1}`, '社区社会组织', unit, registered ? '登记' : '备案', founded, ...filing],
    ...[manager, served, fields[(place + index) % fields.length] ?? null],
    ...[index === 2 && place % 5 !== 0 ? '引进' : '培育', support, '互助性'],
  ];
}

const stages = '需求调研、项目策划、实施服务项目、项目评估';

/** Purchased services, social-work projects, remedies for premises, and the venture projects of the year. */
export function projectSheet(): SheetDraft {
  const sheet = new SheetDraft('项目');
  sheet.banner('购买服务、社工服务、用房整改、公益创投项目台账', 12, 'title');
  const headings = ['项目编号', '项目类型', '项目名称', '单位代码', '服务领域', '启动日期', '完成日期', '承接主体类型'];
  sheet.add([...headings, '采购方式', '资金来源', '是否新增事项', '是否评估', '实施环节'], 'heading');
  let number = 0;
  const add = (...cells: readonly CellDraft[]): void => {
    number += 1;
    sheet.add([`XM${String(number).padStart(3, '0')}`, ...cells]);
  };
  const [begun, done] = [dayCell('2020-03-01'), dayCell('2020-11-30')];
  towns.forEach(({ code, name }, index) => {
    // One is bought from a single source, one is not evaluated, one lacks the last stage.
    const method = index === 3 ? '单一来源' : '竞争性磋商';
    const evaluated = index === 6 ? '未评估' : '已评估';
    const bought = [begun, done, '社会组织', method, '政府购买', index % 2 === 0 ? '是' : '否', evaluated, null];
    add('政府购买服务', `${name}居家养老服务`, code, '社区养老服务', ...bought);
    const shown = index === 8 ? '需求调研、项目策划、实施服务项目' : stages;
    add(
      '社工服务项目',
      `${name}社工服务`,
      code,
      null,
      begun,
      done,
      '社工机构',
      null,
      '政府购买',
      '否',
      '已评估',
      shown,
    );
  });
  const venture = [null, begun, null, '社会组织', null, '政府资助、组织自筹', '否', null, null];
  add('公益创投项目', '微公益创投', '1301', ...venture);
  for (const community of communities) {
    const place = placeOf(community);
    if (place % 9 !== 0 || place % 18 === 0) continue;
    add('用房达标整改', `${community.name}用房整改`, community.code, ...Array.from({ length: 9 }, () => null));
  }
  return sheet;
}
