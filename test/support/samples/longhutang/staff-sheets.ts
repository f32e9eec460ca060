import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { codeOf, street } from './street.ts';
import { type Attendance, type Exam, type Role, type Worker, workers } from './workers.ts';

/** The staff of the street and its communities, and every training, exam and visit each of them attended. */
export function staffSheets(): readonly SheetDraft[] {
  return [staffSheet(), trainingSheet()];
}

const roles: Readonly<Record<Role, string>> = {
  head: '党组织书记、居委会主任',
  worker: '社区专职工作者',
  officer: '社区专职工作者、信息员',
  'social-worker': '社会工作者',
};

function idOf(worker: Worker): string {
  return `LHT${String(workers.indexOf(worker) + 1).padStart(3, '0')}`;
}

function staffSheet(): SheetDraft {
  const sheet = new SheetDraft('社区工作者花名册');
  sheet.banner('龙虎塘街道社区工作人员花名册', 14, 'title');
  sheet.banner('填报单位：党群办公室　　填报日期：2017.12.31　　(姓名已作隐藏处理)', 14, 'note');
  sheet.add(
    [
      ...['序号', '人员编号', '姓名', '单位代码', '职务', '专兼职', '出生年月', '学历', '社工证', '取证时间'],
      ...['入职时间', '离职时间', '离职原因', '享受补贴'],
    ],
    'heading',
  );
  sheet.hiddenColumns.add(8);
  workers.forEach((worker, index) => {
    const { place, name, role, partTime, born, education, certificate, certified, hired, left, allowances } = worker;
    const unit = place === null ? street.code : codeOf(place);
    const person = [index + 1, idOf(worker), name, unit, roles[role], partTime === true ? '兼职' : '专职'];
    const gone = left === undefined ? [null, null] : [dayCell(left[0]), left[1]];
    sheet.add([...person, born, education, certificate, certified, hired, ...gone, allowances]);
  });
  sheet.add(['注：社工证以取得时间为准。'], 'note');
  return sheet;
}

interface Session {
  readonly id: string;
  readonly day: string;
  readonly topic: string;
  readonly hours: number;
}

/** 64 class hours for who attends all of them; the first lies before March. */
const sessions: readonly Session[] = [
  { id: '2017-P01', day: '2017-02-24', topic: '业务培训', hours: 8 },
  { id: '2017-P02', day: '2017-03-15', topic: '社会工作', hours: 16 },
  { id: '2017-P04', day: '2017-05-22', topic: '社会工作', hours: 12 },
  { id: '2017-P05', day: '2017-09-13', topic: '社工培训', hours: 16 },
  { id: '2017-P06', day: '2017-10-18', topic: '素质教育', hours: 8 },
  { id: '2017-P07', day: '2017-12-06', topic: '业务', hours: 4 },
];
/** For information officers only, in the first half of the year. */
const officerSession: Session = { id: '2017-P03', day: '2017-04-20', topic: '业务', hours: 6 };

/** Sessions missed, by their place in the list. */
const missed: Readonly<Record<Attendance, readonly number[]>> = {
  all: [],
  'not-december': [5],
  'not-october': [4],
  'from-march': [0],
  'from-september': [0, 1, 2],
  blank: [],
  about: [],
};

function trainingSheet(): SheetDraft {
  const sheet = new SheetDraft('培训考试考察');
  sheet.banner('2017年社区工作人员培训、考试、考察记录', 7, 'title');
  sheet.banner('填报日期：2017年12月31日　　一课时为45分钟', 7, 'note');
  sheet.add(['人员编号', '姓名', '班次', '培训类别', '培训内容', '培训日期', '课时'], 'heading');
  for (const worker of workers) {
    const person = [idOf(worker), worker.name];
    for (const [session, hours] of attendedBy(worker)) {
      sheet.add([...person, session.id, '培训', session.topic, dayCell(session.day), hours]);
    }
    for (const [kind, day] of examsOf[worker.exam]) sheet.add([...person, null, kind, null, dayCell(day), null]);
    if (worker.role === 'head') sheet.add([...person, '2017-K01', '外出考察', null, dayCell('2017-05-10'), null]);
  }
  return sheet;
}

/** Who left attended nothing afterwards. */
function attendedBy(worker: Worker): readonly (readonly [Session, CellDraft])[] {
  const left = worker.left?.[0] ?? '2018-01-01';
  const attended = sessions.filter(({ day }, index) => day <= left && !missed[worker.attends].includes(index));
  const special = worker.role === 'officer' && worker.attends === 'all' ? [officerSession] : [];
  return [...attended, ...special].map((session) => [session, hoursOf(session, worker.attends)]);
}

function hoursOf({ id, hours }: Session, attends: Attendance): CellDraft {
  if (attends === 'blank' && id === '2017-P06') return null;
  return attends === 'about' && id === '2017-P02' ? '约16' : hours;
}

const sat = ['考试', '2017-06-17'] as const;
const enrolled = ['考试报名', '2017-03-20'] as const;

const examsOf: Readonly<Record<Exam, readonly (readonly [string, string])[]>> = {
  'enrolled-and-sat': [enrolled, sat],
  enrolled: [enrolled],
  'enrolled-late': [['考试报名', '2017-07-03']],
  none: [],
};
