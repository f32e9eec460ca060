import { expect, test } from 'vitest';
import { dateOfTitle } from '../../src/intake/date-of-title.ts';

test.each([
  { title: '社区服务设施台账（2020年12月）', day: '2020-12-31' },
  { title: '社区服务设施台账(2020年2月)', day: '2020-02-29' },
  { title: '社区服务设施台账（2020.6）', day: '2020-06-30' },
  { title: '社区服务设施台账（2020-12-15）', day: '2020-12-15' },
  { title: '社区服务设施台账（2020年）', day: '2020-12-31' },
  { title: '2020年度社区服务设施统计表', day: '2020-12-31' },
  { title: '2020 年 度社区服务设施统计表', day: '2020-12-31' },
  { title: '二〇二〇年度社区服务设施统计表', day: '2020-12-31' },
  { title: '长安区2020年上半年社区统计表', day: '2020-06-30' },
  { title: '长安区2020年第三季度社区统计表', day: '2020-09-30' },
  { title: '长安区2020年11月社区统计表', day: '2020-11-30' },
  { title: '长安区2020年底社区统计表', day: '2020-12-31' },
  { title: '2020年度社区统计表（2020年12月31日）', day: '2020-12-31' },
  { title: '2020年度社区统计表（2020年6月）', day: undefined },
  { title: '2019年度与2020年度社区对比表', day: undefined },
  { title: '2020年社区统计表', day: undefined },
  { title: '2016—2020年度社区统计表', day: undefined },
  { title: '社区统计表（2016-2020年）', day: undefined },
  { title: '2021年度社区建设计划表', day: undefined },
  { title: '“十三五”规划项目表（2020年12月）', day: undefined },
  { title: '社区统计表（试行）', day: undefined },
  { title: '社区统计表（一）', day: undefined },
  { title: '', day: undefined },
])('$title: $day', ({ title, day }) => {
  expect(dateOfTitle(title)).toBe(day);
});
