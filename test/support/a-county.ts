/** A county that builds on its city: what stands in each file of its pack, to be changed by tests. */
export interface CountyTexts {
  readonly head?: string;
  readonly clauses?: string;
  readonly overrides?: string;
  readonly requirements?: string;
  readonly permissions?: string;
  readonly indicators?: string;
  readonly cases?: string;
}

const head = `extends: sjz-135
id: zhengding
version: 1.0.0
title: { zh: 正定县实施意见, en: Zhengding opinion }
issuer: { zh: 正定县, en: Zhengding County }
jurisdiction: ['130123']
`;

const clauses = `- { id: zhengding-01, locator: 一 L1, wording: binding, trigger: 不少于, text: { zh: 站房不少于400平方米, en: stations of 400 m² at least } }
- { id: zhengding-02, locator: 二 L2, wording: expected, trigger: 力争, text: { zh: 力争, en: to be aimed at } }
`;

/** The four lines of rules/README.md. */
export const stricter = `- overrides: sjz-135.station-area
  clause: zhengding-01
  from: 2018-07-01
  at-least: max(400 m2, 25 m2 * households / 100 household)
`;

/** The files of the county's pack in a folder of that name, beside others in `packs`. */
export function countyPack(texts: CountyTexts = {}, folder = 'packs/zhengding'): Readonly<Record<string, string>> {
  const files = {
    'pack.yaml': texts.head ?? head,
    'clauses.yaml': texts.clauses ?? clauses,
    'overrides.yaml': texts.overrides ?? stricter,
    'requirements/own.yaml': texts.requirements,
    'permissions.yaml': texts.permissions,
    'indicators.yaml': texts.indicators,
    'cases/own.yaml': texts.cases,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[`${folder}/${path}`, text]])),
  );
}

/** Two counties of one city: the first two communities lie in Chang'an, the others in Zhengding. */
export const twoCounties = {
  'two/communities.csv': `社区代码,社区名称,社区类型,总户数
130102001001,长安一社区,城市社区,1000
130102001002,长安二社区,城市社区,2000
130123100001,正定一社区,城市社区,1000
130123100002,正定二社区,城市社区,2000
130123100003,正定三社区,城市社区,2000
`,
  'two/facilities.csv': `设施编号,设施类型,社区代码,建筑面积,状态,建设方式,投用日期
s-1,社区服务站,130102001001,350,投用,原有,2010-01-01
s-2,社区服务站,130102001002,350,投用,原有,2010-01-01
s-3,社区服务站,130123100001,350,投用,原有,2010-01-01
s-4,社区服务站,130123100002,500,投用,原有,2010-01-01
s-5,社区服务站,130123100003,499,投用,原有,2010-01-01
`,
} as const;
