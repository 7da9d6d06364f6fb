import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { CardSheet, SheetCall, SheetPoint } from './card-sheet.js';

/** The package's own Roboto: Latin with every letter of Norwegian and of the Sami languages, embedded in the file. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const file = (style: string) => join(fonts, `Roboto-${style}.ttf`);

/** Letter sizes in points, the largest first: the first that fits one page is used. */
const sizes = [15, 13, 11, 9.5, 8, 7, 6];

/** One page of A4. */
export async function cardPdf(sheet: CardSheet): Promise<Buffer> {
  const pdfmake = await loadedPdfmake();
  const pdfOf = (size: number): Promise<Buffer> => pdfmake.createPdf(documentOf(sheet, size)).getBuffer();
  let made = await pdfOf(sizes[0] ?? 15);
  for (const size of sizes.slice(1)) {
    if (pagesOf(made) <= 1) break;
    made = await pdfOf(size);
  }
  return made;
}

/** With the first card: it takes as long to load as a tenth of a server, and few processes ever draw one. */
async function loadedPdfmake() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ Roboto: { normal: file('Regular'), bold: file('Medium') } });
  // Nothing that stands in a text can make the server fetch or open anything.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => dirname(path) === fonts);
  return pdfmake;
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

function documentOf(sheet: CardSheet, size: number): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [34, 34, 34, 34],
    info: { title: sheet.title },
    defaultStyle: { font: 'Roboto', fontSize: size, lineHeight: 1.15 },
    content: [
      { text: sheet.title, fontSize: size * 1.8, bold: true },
      { text: [{ text: sheet.person, bold: true }, sheet.when === '' ? '' : `   ${sheet.when}`], fontSize: size * 1.2 },
      { text: sheet.count, margin: [0, 0, 0, size * 0.7] },
      grid(
        sheet.points.map((point) => pointCell(point, size)),
        size,
      ),
      ...(sheet.needs.length === 0 ? [] : needs(sheet, size)),
      { text: sheet.foot, fontSize: size * 0.85, margin: [0, size, 0, 0] },
    ],
  };
}

/** Two points beside each other, four rows of them. */
function grid(cells: readonly TableCell[], size: number): Content {
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => {
    const [left = '', right = ''] = cells.slice(row * 2, row * 2 + 2);
    return [left, right];
  });
  return {
    table: { widths: ['*', '*'], body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
      paddingTop: () => size * 0.5,
      paddingBottom: () => size * 0.5,
      paddingLeft: () => size * 0.7,
      paddingRight: () => size * 0.7,
    },
  };
}

function pointCell({ title, state, note, open, ...call }: SheetPoint, size: number): TableCell {
  return {
    stack: [
      { text: title, bold: true, fontSize: size * 1.15 },
      { text: state, bold: open },
      ...(note === '' ? [] : [{ text: note, margin: [0, 2, 0, 2] } satisfies Content]),
      ...callLines(call),
    ],
  };
}

function callLines({ who, phone }: Omit<SheetCall, 'title'>): Content[] {
  return [...(who === '' ? [] : [{ text: who }]), ...(phone === '' ? [] : [{ text: phone, bold: true }])];
}

function needs({ needsTitle, needs: all }: CardSheet, size: number): Content[] {
  const rows = all.map(({ title, who, phone }): TableCell[] => [
    { text: title, bold: true },
    who,
    { text: phone, bold: true },
  ]);
  return [
    { text: needsTitle, bold: true, fontSize: size * 1.15, margin: [0, size, 0, size * 0.3] },
    { table: { widths: ['auto', '*', 'auto'], body: rows }, layout: 'lightHorizontalLines' },
  ];
}
