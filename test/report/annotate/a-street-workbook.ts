import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import exceljs from 'exceljs';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const threaded = 'http://schemas.microsoft.com/office/2017/10/relationships';
const types = 'application/vnd.openxmlformats-officedocument';

/**
 * The street of the command-line tests as people keep it: with a title, merges, drop-downs, a protected sheet, shared
 * formulas, a colour scale, notes, and what no library keeps: a chart, sparklines and a conversation.
 *
 * The station of 光华路 (D3 of 设施) is too small; of that of 煤机街 (D4) nobody knows the size.
 */
export async function aStreetWorkbook(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const communities = workbook.addWorksheet('社区');
  communities.addRows([
    ['社区一览表'],
    ['社区代码', '社区名称', '社区类型', '总户数', '折算'],
    ['130102001001', '棉一东社区', '城市社区', 1000],
    ['130102001002', '光华路社区', '城市社区', 899],
    ['130102001003', '煤机街社区', '城市社区', 1600],
  ]);
  communities.mergeCells('A1:E1');
  communities.fillFormula('E3:E5', 'D3*2', [2000, 1798, 3200]);
  for (const address of ['C3', 'C4', 'C5']) {
    communities.getCell(address).dataValidation = { type: 'list', formulae: ['"城市社区,农村社区"'] };
  }
  communities.getCell('B3').note = '户数待核';
  communities.getCell('D4').note = '原文';
  await communities.protect('', {});
  const facilities = workbook.addWorksheet('设施');
  facilities.addRows([
    ['设施编号', '设施类型', '社区代码', '建筑面积', '状态', '建设方式', '投用日期'],
    ['s-1', '社区服务站', '130102001001', 300, '投用', '原有', '2010-01-01'],
    ['s-2', '社区服务站', '130102001002', 280, '投用', '原有', '2011-01-01'],
    ['s-3', '社区服务站', '130102001003', '约320', '投用', '原有', '2012-01-01'],
  ]);
  const size = facilities.getCell('D3');
  size.note = '已与街道核对';
  size.numFmt = '0.0';
  size.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } };
  size.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  facilities.addConditionalFormatting({
    ref: 'D2:D4',
    rules: [
      {
        type: 'colorScale',
        priority: 1,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFF8696B' }, { argb: 'FF63BE7B' }],
      },
    ],
  });
  return inject(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** What the library cannot write. */
function inject(written: Uint8Array): Uint8Array {
  const parts = unzipSync(written);
  const change = (name: string, edit: (text: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
  };
  change('xl/worksheets/sheet2.xml', (sheet) =>
    sheet
      .replace('<legacyDrawing', `<drawing xmlns:r="${relations}" r:id="rId91"/><legacyDrawing`)
      .replace('</worksheet>', `${sparklines}</worksheet>`),
  );
  change('xl/worksheets/_rels/sheet2.xml.rels', (list) =>
    withRelation(list, 'rId91', `${relations}/drawing`, '../drawings/drawing9.xml'),
  );
  parts['xl/drawings/drawing9.xml'] = strToU8(drawing);
  parts['xl/drawings/_rels/drawing9.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/chart" Target="../charts/chart1.xml"/></Relationships>`,
  );
  parts['xl/charts/chart1.xml'] = strToU8(chart);
  change('xl/comments1.xml', (list) =>
    list
      .replace('</authors>', '<author>tc={1}</author></authors>')
      .replace(/(<comment ref="D4"[^>]*authorId=")\d+"/, '$11"'),
  );
  change('xl/worksheets/_rels/sheet1.xml.rels', (list) =>
    withRelation(list, 'rId92', `${threaded}/threadedComment`, '../threadedComments/threadedComment1.xml'),
  );
  parts['xl/threadedComments/threadedComment1.xml'] = strToU8(conversation);
  change('[Content_Types].xml', (list) =>
    list.replace(
      '</Types>',
      `<Override PartName="/xl/drawings/drawing9.xml" ContentType="${types}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${types}.drawingml.chart+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>`,
    ),
  );
  return zipSync(parts, { mtime: '2020-01-01T00:00:00' });
}

function withRelation(list: string, id: string, type: string, target: string): string {
  return list.replace(
    '</Relationships>',
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
  );
}

const sparklines =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column"><x14:sparklines><x14:sparkline><xm:f>设施!D2:D4</xm:f><xm:sqref>I2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
const drawing =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>设施!$D$2:$D$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
const conversation =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D4" dT="2020-01-01T00:00:00.00" personId="{2}" id="{1}"><text>户数核实了吗</text></threadedComment></ThreadedComments>';
