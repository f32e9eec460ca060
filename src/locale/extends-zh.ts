import { type ExtendsLabels } from './extends-labels.ts';

/** 规则包相互承接所用的词语。 */
export const extendsZh: ExtendsLabels = {
  diagnosticTitle: {
    'extends-unknown': '找不到所承接的规则包',
    'extends-outside': '所承接的规则包在范围之外',
    'extends-cycle': '规则包循环承接',
    'extends-too-deep': '承接层级过多',
    'jurisdiction-outside': '适用范围超出上级规则包',
    'override-looser': '低于上级的强制要求',
    'override-loosens': '宽于上级要求',
    'override-undecided': '宽严取决于数据',
    'override-case-missing': '改动缺少示例',
  },
  diagnostic: {
    'extends-unknown': ({ name, nearest, known }) =>
      `没有可以承接的规则包“${name}”。${nearest === '' ? '' : `是否指“${nearest}”？`}请写内置规则包（${known}），或与本规则包并列的文件夹。`,
    'extends-outside': ({ name, root }) =>
      `“${name}”不在 ${root}（本规则包文件夹所在的文件夹）之内。请把规则包移到其中。`,
    'extends-cycle': ({ chain }) => `这些规则包循环承接：${chain}。请去掉其中一处 extends。`,
    'extends-too-deep': ({ chain, most }) =>
      `相互承接的规则包超过 ${most} 个：${chain}。行政层级没有这么多，请合并其中几个。`,
    'jurisdiction-outside': ({ prefix, pack, jurisdiction }) =>
      `${prefix} 不在 ${pack} 的适用范围（${jurisdiction}）之内。规则包只能适用于上级规则包范围的一部分。`,
    'override-looser': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}：${pack} 的条款 ${clause}（“${asks.zh}”，${says}）低于 ${otherPack} 的条款 ${otherClause}（“${otherAsks.zh}”，${otherSays}），而后者必须达到。标准、期限和约束力都不能低于它；另有安排的，请另立一项要求。`,
    'override-loosens': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}：${pack} 的条款 ${clause}（“${asks.zh}”，${says}）宽于 ${otherPack} 的条款 ${otherClause}（“${otherAsks.zh}”，${otherSays}）。后者不是强制要求，可以如此。`,
    'override-undecided': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}：${pack} 的条款 ${clause}（“${asks.zh}”，${says}）是否低于 ${otherPack} 必须达到的条款 ${otherClause}（“${otherAsks.zh}”，${otherSays}），要看数据才知道，不能这样写。请写成不论什么数据都不低于它，例如 max(上级的标准, 本级的标准)；做不到的，请另立一项要求。`,
    'override-case-missing': ({ id, pack }) =>
      `${pack} 改动了 ${id}，却没有它的示例。请补写低于、等于和高于新标准的示例。`,
  },
  phrase: {
    'two-ends': '下限和上限 [low, high]',
    'from-missing': '第一个之后的每个数值都要写明从哪一天起（from）',
    'from-first': '参数的第一个数值从一开始就有，不要写 from',
    'days-rising': '每个数值的起始日都要晚于前一个',
    'overrides-without-extends': '只有承接其他规则包的（pack.yaml 中有 extends）才有 overrides.yaml',
    'override-empty': '没有写明改动什么',
    'off-alone': '停用的不再有数值，两者只能留一',
    'override-of-parameter': '参数只有 value、codes、bands 或 choices，不能写要求的内容',
    'override-of-requirement': '要求只有标准、期限或义务，不能写参数的内容',
    'override-only-off': '上级规则包的指标或许可只能停用',
    'override-of-condition': '该要求是一个条件，没有数值标准',
    'parameter-of-other-kind': '上级规则包是用另一种方式给出的，请保持一致',
  },
  failure: {
    'rule-not-in-region': ({ id, region, asOf }) => ({
      message: `${asOf} 在 ${region} 没有规则包要求“${id}”。`,
      hint: '请核对代码和日期；cscheck rules list 列出各规则包的适用范围和规划期。',
    }),
    'packs-overlap': ({ id, first, second, prefix }) => ({
      message: `“${first}”和“${second}”对同一范围（${prefix}…）的 ${id} 规定不同。`,
      hint: '请用 --rules 只指定其中一个，或用 extends 让其中一个承接另一个。',
    }),
  },
};
