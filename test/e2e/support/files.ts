import PDFDocument from 'pdfkit';

/** A file as a person has it. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const sentence = 'The harbour crane lifts forty tonnes in calm weather. ';

export const textFile = (name: string, text: string): SampleFile => ({ name, bytes: Buffer.from(text) });

/** A real PDF with one text per page. */
export function pdfFile(name: string, pages: readonly string[]): Promise<SampleFile> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve({ name, bytes: Buffer.concat(chunks) }));
    pdf.on('error', reject);
    for (const text of pages) pdf.addPage().text(text);
    pdf.end();
  });
}

/** A PDF that takes the worker some seconds. */
export const longPdf = (name: string, pages: number): Promise<SampleFile> =>
  pdfFile(
    name,
    Array.from({ length: pages }, (_, page) => `Page ${page + 1}. ${sentence.repeat(40)}`),
  );

/** A PDF cut off in the middle of its objects. */
export async function brokenPdf(name: string): Promise<SampleFile> {
  const { bytes } = await pdfFile(name, [sentence]);
  return { name, bytes: Buffer.concat([bytes.subarray(0, 80), Buffer.from('\ncut off here')]) };
}

/** The first bytes of a PNG picture and noise, under any name. */
export const picture = (name: string): SampleFile => ({
  name,
  bytes: Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)),
  ]),
});
