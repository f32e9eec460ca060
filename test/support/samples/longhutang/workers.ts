import { type CellDraft } from '../sheet-draft.ts';
import { type Place } from './street.ts';

/** One person of the made-up staff. */
export interface Worker {
  /** Null for the office of the street itself. */
  readonly place: Place | null;
  readonly name: string;
  readonly role: Role;
  readonly partTime?: true;
  readonly born: CellDraft;
  readonly education: string;
  readonly certificate: string | null;
  readonly certified: CellDraft;
  readonly hired: CellDraft;
  readonly left?: readonly [day: string, reason: string];
  readonly allowances: string | null;
  readonly attends: Attendance;
  readonly exam: Exam;
}

/** 书记 and 主任 in one; a community worker; one who is the information officer too; a social worker of the street. */
export type Role = 'head' | 'worker' | 'officer' | 'social-worker';
/** Which of the sessions of the year: class hours in all are 64, 60, 56, 56 and 28; two have a cell nobody can add up. */
export type Attendance = 'all' | 'not-december' | 'not-october' | 'from-march' | 'from-september' | 'blank' | 'about';
export type Exam = 'enrolled-and-sat' | 'enrolled' | 'enrolled-late' | 'none';

type Row = readonly [
  place: Place | null,
  name: string,
  role: Role,
  born: CellDraft,
  education: string,
  certificate: string | null,
  certified: string | null,
  hired: string,
  allowances: string | null,
  attends: Attendance,
  exam: Exam,
  further?: Pick<Worker, 'partTime' | 'left'>,
];

const both = '一次性补贴、岗位补贴';
const assistant = '助理社工师';

// Born in December 1971 or before, one is 46 at the end of 2017 and need not sit the exam; born in 1972 one is 45.
const rows: readonly Row[] = [
  ['001', '许*', 'head', '1968.05', '本科', assistant, '2012年10月', '2009.07', both, 'all', 'none'],
  ['001', '蒋*', 'officer', '1988.03', '本科', '社工师', '2015年10月', '2012.06', both, 'all', 'none'],
  [
    '001',
    '钱*',
    'worker',
    '1990.11',
    '大专',
    assistant,
    '2017-10-20',
    '2014.03',
    '一次性补贴',
    'all',
    'enrolled-and-sat',
  ],
  ['001', '吴*', 'worker', '1979.02', '大专', '无', null, '2010.04', '无', 'all', 'enrolled-and-sat'],
  ['001', '恽*', 'worker', '1972.01', '高中', '无', null, '2008.02', '无', 'not-december', 'enrolled-and-sat'],
  ['001', '陆*', 'worker', '1971.12', '高中', '无', null, '2005.09', '无', 'all', 'none'],
  ['001', '顾*', 'worker', '1985.09', '本科', assistant, '2017-10-20', '2013.03', both, 'all', 'enrolled-and-sat'],
  ['001', '谢*', 'worker', '1993.07', '本科', '无', null, '2017-03-01', '无', 'from-march', 'enrolled-and-sat'],
  ['002', '薛*', 'head', '1966.08', '大专', '无', null, '2004.05', '无', 'all', 'none'],
  ['002', '丁*', 'officer', '1983.04', '大专', '无', null, '2011.07', '无', 'all', 'enrolled'],
  ['002', '徐*', 'worker', '1991.01', '本科', assistant, '2017-10-20', '2015.03', both, 'all', 'enrolled-and-sat'],
  ['002', '朱*', 'worker', '1976.10', '大专', '无', null, '2009.03', '无', 'not-october', 'enrolled-and-sat'],
  ['002', '潘*', 'worker', '1989.06', '大专', assistant, '2014年', '2013.06', both, 'all', 'none'],
  ['002', '杨*', 'worker', '1987.12', '大专', '无', null, '2013.09', '无', 'all', 'enrolled-and-sat'],
  // prettier-ignore
  ['002', '姚*', 'worker', '1980.03', '高中', '无', null, '2012.01', '无', 'all', 'none', { left: ['2017-08-31', '考核淘汰'] }],
  ['003', '巢*', 'head', '1970.02', '本科', '社工师', '2013年', '2006.06', both, 'all', 'none'],
  ['003', '王*', 'officer', '1986.05', '本科', assistant, '2015年', '2012.03', both, 'all', 'none'],
  ['003', '张*', 'worker', '1990.04', '本科', assistant, '2017-10-20', '2014.09', both, 'all', 'enrolled-and-sat'],
  ['003', '刘*', 'worker', '1992.08', '本科', assistant, '2017年10月', '2015.09', both, 'all', 'enrolled-and-sat'],
  ['003', '陈*', 'worker', '1975.03', '大专', '无', null, '2008.06', '无', 'all', 'enrolled-and-sat'],
  ['003', '戴*', 'worker', '1978.11', '大专', '无', null, '2010.03', '无', 'blank', 'enrolled-and-sat'],
  ['003', '孙*', 'worker', '1984.01', '本科', assistant, '2016年', '2012.09', '岗位补贴', 'all', 'none'],
  ['003', '史*', 'worker', '1995.02', '本科', '无', null, '2017-09-01', '无', 'from-september', 'none'],
  ['003', '周*', 'worker', '1982.07', '大专', '无', null, '2011.03', '无', 'all', 'enrolled-and-sat'],
  ['003', '沈*', 'worker', '1969.09', '高中', '无', null, '2005.03', '无', 'all', 'none'],
  // prettier-ignore
  ['003', '臧*', 'worker', '1991.05', '本科', '无', null, '2015.06', '无', 'all', 'enrolled', { left: ['2017-05-31', '辞职'] }],
  ['004', '承*', 'head', '1973.04', '本科', '无', null, '2007.08', '无', 'all', 'enrolled-and-sat'],
  ['004', '冯*', 'officer', '1985.02', '本科', assistant, '2014年', '2012.03', both, 'all', 'none'],
  ['004', '万*', 'worker', '1991.10', '大专', assistant, '2017-10-20', '2015.06', null, 'all', 'enrolled-and-sat'],
  ['004', '毛*', 'worker', '1977.06', '大专', '无', null, '2009.09', '无', 'all', 'enrolled-late'],
  ['004', '金*', 'worker', null, '大专', '无', null, '2010.09', '无', 'all', 'none'],
  ['004', '胡*', 'worker', '1988.08', '大专', '无', null, '2013.03', '无', 'not-december', 'enrolled-and-sat'],
  ['004', '姜*', 'worker', '1980.12', '大专', '无', null, '2011.09', '无', 'all', 'enrolled-and-sat'],
  ['005', '邵*', 'head', '1967.03', '大专', '无', null, '2003.06', '无', 'all', 'none'],
  ['005', '高*', 'officer', '1987.09', '本科', '无', null, '2013.06', '无', 'all', 'enrolled-and-sat'],
  ['005', '梅*', 'worker', '1990.02', '大专', assistant, '2017-10-20', '2014.06', both, 'all', 'enrolled-and-sat'],
  ['005', '章*', 'worker', '1974.05', '高中', '无', null, '2008.09', '无', 'all', 'enrolled-and-sat'],
  ['005', '贺*', 'worker', '1981.01', '大专', null, null, '2011.06', '无', 'all', 'enrolled-and-sat'],
  ['006', '狄*', 'head', '1972.06', '大专', '无', null, '2006.09', '无', 'all', 'enrolled-and-sat'],
  ['006', '季*', 'officer', '1996.04', '本科', '无', null, '2017-07-01', '无', 'from-september', 'none'],
  ['006', '韦*', 'worker', '1983.11', '大专', assistant, '2017-10-20', '2012.06', both, 'all', 'enrolled-and-sat'],
  [
    '006',
    '唐*',
    'worker',
    '1979.07',
    '高中',
    '无',
    null,
    '2010.06',
    '无',
    'about',
    'enrolled-and-sat',
    { partTime: true },
  ],
  ['006', '殷*', 'worker', '1970.10', '高中', '无', null, '2004.09', '无', 'all', 'none'],
  [null, '郑*', 'social-worker', '1989.03', '本科', '社工师', '2014年', '2012.03', both, 'all', 'none'],
  [null, '龚*', 'social-worker', '1994.01', '本科', assistant, '2016年', '2016.09', both, 'all', 'none'],
];

/** Forty-five made-up people, two of whom left during the year. */
export const workers: readonly Worker[] = rows.map(
  ([place, name, role, born, education, certificate, certified, hired, allowances, attends, exam, further = {}]) => ({
    ...{ place, name, role, born, education, certificate, certified, hired, allowances, attends, exam },
    ...further,
  }),
);
